import type { SourceDocument } from '../engine/pack-types.ts'

/**
 * Every document a rule or number of the packs is taken from. All were read as stored copies, so a value of
 * grade C or D sends the reader to the window.
 */
export const SOURCES = {
  N1: {
    title: '民政部《最低生活保障审核确认办法》(民发〔2021〕57号)',
    titleEn: 'Ministry of Civil Affairs, Measures on Confirming Minimum Living Allowance (2021 No. 57)',
    grade: 'A',
  },
  N2: {
    title: '民政部等《关于进一步做好最低生活保障等社会救助兜底保障工作的通知》(2022-10-20)',
    titleEn: 'Ministry of Civil Affairs and others, Notice on Basic Social Assistance (2022-10-20)',
    grade: 'A',
  },
  N5: {
    title: '国务院《社会救助暂行办法》(2019修订)',
    titleEn: 'State Council, Interim Measures for Social Assistance (rev. 2019)',
    grade: 'A',
  },
  N6: {
    title: '中办国办《关于改革完善社会救助制度的意见》',
    titleEn: 'General Offices, Opinions on Reforming the Social Assistance System',
    grade: 'A',
  },
  Z1: {
    title: '《浙江省社会救助条例》(2020修正)',
    titleEn: 'Zhejiang Regulations on Social Assistance (amended 2020)',
    grade: 'A',
  },
  Z3: {
    title: '《浙江省残疾人保障条例》(2009)',
    titleEn: 'Zhejiang Regulations on the Protection of Disabled Persons (2009)',
    grade: 'A',
  },
  Z7: {
    title: '海盐县低保、低边条件(2023-09)',
    titleEn: 'Haiyan county, conditions for dibao and dibian (2023-09)',
    grade: 'D',
    url: 'http://m.ljsggw.cn/techan/e401d6aaab6d786ca325025c7d58cad2.html',
  },
  Z8: {
    title: '诸暨市低边家庭问答(2022-10-18)',
    titleEn: 'Zhuji city, questions on dibian families (2022-10-18)',
    grade: 'D',
    url: 'http://m.kidbbs.com/news/jiaodian/267213.html',
  },
  Z9: {
    title: '杭州市滨江区低边家庭条件(2023-02-17)',
    titleEn: 'Binjiang district of Hangzhou, conditions for dibian families (2023-02-17)',
    grade: 'B',
    url: 'http://www.hhtz.gov.cn/art/2023/2/17/art_1229615511_4141202.html',
  },
  Z13: {
    title: '宁波奉化方桥街道2022年7月救助标准',
    titleEn: 'Fangqiao street, Fenghua, Ningbo, standards of July 2022',
    grade: 'B',
    url: 'http://www.fh.gov.cn/art/2022/7/1/art_1229037565_59091992.html',
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
  Z44: {
    title: '浙江2024年2月低保低边情况(报道)',
    titleEn: 'Zhejiang, dibao and dibian in February 2024 (press)',
    grade: 'C',
    url: 'https://zjnews.zjol.com.cn/zjnews/202402/t20240202_26626843.shtml',
  },
  S0: {
    title: '杭政函〔2022〕69号《杭州市“弱有众扶”社会救助综合改革试点实施方案(2022—2024年)》',
    titleEn: 'Hangzhou, Plan for Social Assistance Reform 2022–2024 (2022 No. 69)',
    grade: 'seed',
  },
  S1: {
    title: '宁波市《关于推进新时代社会救助体系建设的实施意见》(征求意见稿)',
    titleEn: 'Ningbo, Opinions on the Social Assistance System (draft for comment)',
    grade: 'seed',
    draft: true,
  },
  S3: {
    title: '余姚市“七优享”弱有众扶专项实施方案(2023—2027年)',
    titleEn: 'Yuyao, Plan for Shared Support of the Weak 2023–2027',
    grade: 'seed',
  },
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
  W2: {
    title: '浙江2021年最低工资标准(报道)',
    titleEn: 'Zhejiang minimum wage 2021 (press)',
    grade: 'C',
  },
} as const satisfies Record<string, SourceDocument>
