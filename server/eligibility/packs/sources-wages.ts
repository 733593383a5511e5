import type { SourceDocument } from '../engine/pack-types.ts'

/** Pages and reports that tell the minimum wage of a place and year. */
export const WAGES = {
  W1a: {
    title: '杭州市2024年最低工资标准(浙政发〔2024〕3号,报道)',
    titleEn: 'Hangzhou minimum wage 2024 (press)',
    grade: 'C',
    url: 'https://hzxcw.hangzhou.com.cn/dtxx/content/2024-05/11/content_9683592.html',
  },
  W1b: {
    title: '宁波市2024年最低工资标准(甬政发〔2024〕27号)',
    titleEn: 'Ningbo minimum wage 2024 (2024 No. 27)',
    grade: 'B',
    url: 'http://rsj.ningbo.gov.cn/art/2024/4/2/art_1229116400_1786152.html',
  },
  W1c: {
    title: '绍兴市2024年最低工资标准(报道)',
    titleEn: 'Shaoxing minimum wage 2024 (press)',
    grade: 'C',
    url: 'http://m.jxyuer.com/baike/techan/1772934.html',
  },
  W2: {
    title: '浙江2021年最低工资标准(报道)',
    titleEn: 'Zhejiang minimum wage 2021 (press)',
    grade: 'C',
  },
  W2b: {
    title: '浙江2017年最低工资标准(报道)',
    titleEn: 'Zhejiang minimum wage 2017 (press)',
    grade: 'C',
    url: 'https://changhecl.com/57291.html',
  },
  W2c: {
    title: '宁波2015年最低工资标准(报道)',
    titleEn: 'Ningbo minimum wage 2015 (press)',
    grade: 'C',
    url: 'http://news.cnnb.com.cn/system/2016/02/16/008469319.shtml',
  },
  W2d: {
    title: '浙江2011年最低工资标准(转载)',
    titleEn: 'Zhejiang minimum wage 2011 (copy)',
    grade: 'C',
    url: 'https://csrcare.com/Law/Show?id=9295',
  },
  W2e: {
    title: '浙江2010年最低工资标准(转载)',
    titleEn: 'Zhejiang minimum wage 2010 (copy)',
    grade: 'C',
    url: 'http://booleo.cn/zjkjzc-kaoshi/news/201304010338355355.html',
  },
  W2f: {
    title: '浙江2008年最低工资标准(转载)',
    titleEn: 'Zhejiang minimum wage 2008 (copy)',
    grade: 'C',
    url: 'http://tjdiaoyu.com/falv/687389.html',
  },
} as const satisfies Record<string, SourceDocument>
