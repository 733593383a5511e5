import type { SourceDocument } from '../engine/pack-types.ts'

/** Laws, plans and property rules. */
export const LAWS = {
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
  S2: {
    title: '2023年全国社会救助工作会议交流材料(浙江)',
    titleEn: 'National meeting on social assistance 2023, report of Zhejiang',
    grade: 'seed',
  },
  S3: {
    title: '余姚市“七优享”弱有众扶专项实施方案(2023—2027年)',
    titleEn: 'Yuyao, Plan for Shared Support of the Weak 2023–2027',
    grade: 'seed',
  },
} as const satisfies Record<string, SourceDocument>
