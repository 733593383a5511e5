import type { SourceDocument } from '../engine/pack-types.ts'

/** Pages and reports that tell the standards of a place and year. */
export const STANDARDS = {
  Z12: {
    title: '温州龙湾区特困照料护理标准解读(2024-08-01)',
    titleEn: 'Longwan district of Wenzhou, tekun care rates explained (2024-08-01)',
    grade: 'B',
    url: 'http://www.longwan.gov.cn/art/2024/8/1/art_1229713460_2034451.html',
  },
  Z13: {
    title: '宁波奉化方桥街道2022年7月救助标准',
    titleEn: 'Fangqiao street, Fenghua, Ningbo, standards of July 2022',
    grade: 'B',
    url: 'http://www.fh.gov.cn/art/2022/7/1/art_1229037565_59091992.html',
  },
  Z14: {
    title: '泰顺县特困标准(泰民〔2021〕74号,报道)',
    titleEn: 'Taishun county, tekun standard (2021 No. 74, press)',
    grade: 'C',
    url: 'https://www.nongjiao.com/news/read-19143.html',
  },
  Z15: {
    title: '绍兴市低保标准(绍市民〔2024〕52号)',
    titleEn: 'Shaoxing, dibao standard (2024 No. 52)',
    grade: 'B',
    url: 'https://sxmz.sx.gov.cn/art/2024/12/17/art_1229454350_1907205.html',
  },
  Z16: {
    title: '绍兴市区2025年特困标准',
    titleEn: 'Districts of Shaoxing, tekun standard of 2025',
    grade: 'B',
    url: 'https://sxmz.sx.gov.cn/art/2025/7/2/art_1229292192_1910124.html',
  },
  Z17: {
    title: '绍兴市2021年低保标准(转载)',
    titleEn: 'Shaoxing, dibao standard of 2021 (copy)',
    grade: 'D',
    url: 'http://whtingtang.com/art/2020/12/25/art_1229265074_1782735.html',
  },
  Z18: {
    title: '衢州市低保标准(衢政发〔2022〕18号)',
    titleEn: 'Quzhou, dibao standard (2022 No. 18)',
    grade: 'B',
    url: 'http://www.qz.gov.cn/art/2023/2/22/art_1229716638_8416.html',
  },
  Z19: {
    title: '衢州市2024年低保标准解读(衢州发布)',
    titleEn: 'Quzhou, dibao standard of 2024 explained (press)',
    grade: 'C',
    url: 'https://wxredian.com/art?id=74ff552950dbb59bb3d9f3f790ed5b43',
  },
  Z20: {
    title: '台州市2022年低保标准(转载)',
    titleEn: 'Taizhou, dibao standard of 2022 (copy)',
    grade: 'D',
    url: 'https://manofgame.com/art/2022/12/16/art_1229194866_1682630.html',
  },
  Z21: {
    title: '湖州市2018年低保标准(报道)',
    titleEn: 'Huzhou, dibao standard of 2018 (press)',
    grade: 'C',
    url: 'http://cs.zjol.com.cn/zjbd/hz16511/201811/t20181129_8864607.shtml',
  },
  Z22: {
    title: '温州市区2016年低保标准',
    titleEn: 'Districts of Wenzhou, dibao standard of 2016',
    grade: 'B',
    url: 'http://wzmz.wenzhou.gov.cn/art/2015/9/2/art_1491199_12438977.html',
  },
  Z23: {
    title: '杭州2025年救助标准(报道)',
    titleEn: 'Hangzhou standards of 2025 (report)',
    grade: 'C',
    url: 'https://www.maigoo.com/news/632196.html',
  },
  Z24: {
    title: '杭州2023年救助标准(报道)',
    titleEn: 'Hangzhou standards of 2023 (press)',
    grade: 'C',
    url: 'https://hzxcw.hangzhou.com.cn/dtxx/content/2023-07/04/content_9572276.html',
  },
  Z25: {
    title: '杭州2022年救助标准(报道)',
    titleEn: 'Hangzhou standards of 2022 (press)',
    grade: 'C',
    url: 'https://www.xjnnet.net/chengshi/hangzhou/2022-10-20/14796.html',
  },
  Z26: {
    title: '杭州2009年低保标准(报道)',
    titleEn: 'Hangzhou, dibao standard of 2009 (press)',
    grade: 'C',
    url: 'http://zjnews.zjol.com.cn/05zjnews/system/2008/12/16/015084030.shtml',
  },
  Z27: {
    title: '杭州2021年低保标准(网文提及)',
    titleEn: 'Hangzhou, dibao standard of 2021 (mentioned on a web page)',
    grade: 'D',
    url: 'http://studyofnet.com/702839679.html',
  },
  Z28: {
    title: '宁波2021年7月低保同城同标(报道)',
    titleEn: 'Ningbo, one dibao standard for the whole city, July 2021 (press copy)',
    grade: 'D',
    url: 'http://www.mkcnfr.com/c/2021-08-23/2939448.shtml',
  },
  Z29: {
    title: '慈溪2019年12月低保标准(慈溪日报)',
    titleEn: 'Cixi, dibao standard of December 2019 (Cixi Daily)',
    grade: 'C',
    url: 'http://cxnews.cnnb.com.cn/system/2019/12/02/012052271.shtml',
  },
  Z30: {
    title: '宁波城区2010年低保标准(甬政办发〔2010〕154号)',
    titleEn: 'Ningbo city proper, dibao standard of 2010 (2010 No. 154)',
    grade: 'C',
  },
  Z44: {
    title: '浙江2024年2月低保低边情况(报道)',
    titleEn: 'Zhejiang, dibao and dibian in February 2024 (press)',
    grade: 'C',
    url: 'https://zjnews.zjol.com.cn/zjnews/202402/t20240202_26626843.shtml',
  },
  Z45: {
    title: '浙江2013年底低保平均标准(报道)',
    titleEn: 'Zhejiang, average dibao standard at the end of 2013 (press)',
    grade: 'C',
    url: 'http://www.city28.com/news/article136696.html',
  },
} as const satisfies Record<string, SourceDocument>
