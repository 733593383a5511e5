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
  N3: {
    title: '民政部《特困人员认定办法》(民发〔2021〕43号)',
    titleEn: 'Ministry of Civil Affairs, Measures on Recognising Tekun Persons (2021 No. 43)',
    grade: 'A',
  },
  N4: {
    title: '民政部《刚性支出困难家庭认定办法》(2025-01-01施行)',
    titleEn: 'Ministry of Civil Affairs, Measures on Families with Rigid Spending (from 2025-01-01)',
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
  N7: {
    title: '国办转发《关于加强低收入人口动态监测做好分层分类社会救助工作的意见》',
    titleEn: 'General Office, Opinions on Watching Low-Income People and Helping in Layers',
    grade: 'A',
  },
  N8: {
    title: '《关于进一步加强事实无人抚养儿童保障工作的意见》',
    titleEn: 'Opinions on the Protection of Children Nobody in Fact Brings Up',
    grade: 'A',
  },
  N9: {
    title: '国务院《关于加强困境儿童保障工作的意见》(国发〔2016〕36号)',
    titleEn: 'State Council, Opinions on the Protection of Children in Difficulty (2016 No. 36)',
    grade: 'A',
  },
  N10: {
    title: '国办《关于加强孤儿保障工作的意见》',
    titleEn: 'General Office, Opinions on the Protection of Orphans',
    grade: 'A',
  },
  N11: {
    title: '国务院《关于建立残疾儿童康复救助制度的意见》',
    titleEn: 'State Council, Opinions on Rehabilitation of Disabled Children',
    grade: 'A',
  },
  N12: {
    title: '《自然灾害救助条例》(2019修订)',
    titleEn: 'Regulations on Relief after Natural Disasters (rev. 2019)',
    grade: 'A',
  },
  Z1: {
    title: '《浙江省社会救助条例》(2020修正)',
    titleEn: 'Zhejiang Regulations on Social Assistance (amended 2020)',
    grade: 'A',
  },
  Z2: {
    title: '《浙江省医疗保障条例》(2021)',
    titleEn: 'Zhejiang Regulations on Medical Security (2021)',
    grade: 'A',
  },
  Z3: {
    title: '《浙江省残疾人保障条例》(2009)',
    titleEn: 'Zhejiang Regulations on the Protection of Disabled Persons (2009)',
    grade: 'A',
  },
  Z4: {
    title: '《浙江省社会养老服务促进条例》(2021)',
    titleEn: 'Zhejiang Regulations on Services for the Elderly (2021)',
    grade: 'A',
  },
  Z5: {
    title: '《杭州市法律援助条例》(2017)',
    titleEn: 'Hangzhou Regulations on Legal Aid (2017)',
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
  S4: {
    title: '浙民办〔2021〕166号《推进民政事业高质量发展建设共同富裕示范区行动方案(2021—2025年)》',
    titleEn: 'Zhejiang Department of Civil Affairs, Action Plan 2021–2025 (2021 No. 166)',
    grade: 'seed',
  },
} as const satisfies Record<string, SourceDocument>
