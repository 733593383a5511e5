import type { SourceDocument } from '../engine/pack-types.ts'

/** Pages and reports that tell the rules and amounts of single programmes. */
export const PROGRAMS = {
  N13: {
    title: '残疾人两项补贴“跨省通办”(南安市转载)',
    titleEn: 'Disability subsidies applied for in another province (page of Nan’an)',
    grade: 'B',
    url: 'http://www.nanan.gov.cn/wsbs/ztfw/shjzhfl/shfl/cjrfl/202211/t20221111_2798349.htm',
  },
  N14: {
    title: '物价补贴联动机制启动条件(新华社2019年9月报道)',
    titleEn: 'When price subsidies start (Xinhua, September 2019)',
    grade: 'C',
    url: 'http://tech.jiangsulong.com/a/2019/0907/1567815471.html',
  },
  Z10: {
    title: '《浙江省社会救助家庭供养费核算办法》(2019年试行,转载)',
    titleEn: 'Zhejiang, Measures on Counting Support Money (trial of 2019, copy)',
    grade: 'B',
    url: 'http://www.pazjw.gov.cn/yaowen/201901/t20190114_9246092.shtml',
  },
  Z34: {
    title: '浙江省临时救助办法(2016-01-01施行,新华社报道)',
    titleEn: 'Zhejiang, Measures on Temporary Aid (from 2016-01-01, press)',
    grade: 'C',
    url: 'https://www.chinanews.com/gn/2016/01-01/7697481.shtml',
  },
  Z36: {
    title: '杭州市医疗救助政策(滨江区,2025-03-10,转载)',
    titleEn: 'Hangzhou, medical assistance (Binjiang, 2025-03-10, copy)',
    grade: 'D',
    url: 'http://www.ikangji.com/art/2025/3/10/art_1229615490_4336307.html',
  },
  Z37: {
    title: '浙江省医疗救助办法(2014年11月报道)',
    titleEn: 'Zhejiang, medical assistance (press, November 2014)',
    grade: 'C',
    url: 'http://zjnews.zjol.com.cn/system/2014/11/13/020355558.shtml',
  },
  Z37b: {
    title: '浙江省医疗救助水平(2019年7月报道)',
    titleEn: 'Zhejiang, level of medical assistance (press, July 2019)',
    grade: 'C',
    url: 'https://zjnews.zjol.com.cn/zjnews/zjxw/201907/t20190720_10625779.shtml',
  },
  Z38: {
    title: '浙江2016年残疾人两项补贴(报道)',
    titleEn: 'Zhejiang, disability subsidies 2016 (press)',
    grade: 'C',
    url: 'http://zjnews.zjol.com.cn/system/2016/02/22/021030891.shtml',
  },
  Z39: {
    title: '浙江残疾人护理补贴(公益组织网页)',
    titleEn: 'Zhejiang, care subsidy of disabled persons (page of a charity)',
    grade: 'D',
    url: 'http://www.xfcjrfljjh.org.cn/bt/79b32f4729f9fd0d.html',
  },
  Z40: {
    title: '浙江2016年四项残疾人补贴与单独施保(转载)',
    titleEn: 'Zhejiang, four disability subsidies and dibao alone, 2016 (copy)',
    grade: 'D',
    url: 'http://szftgk.com/HuiMinZhengCe/931366.html',
  },
  Z41: {
    title: '国网浙江电力:低保、五保户每月15度免费用电(2023年报道)',
    titleEn: 'State Grid Zhejiang, 15 kWh free a month (press, 2023)',
    grade: 'C',
    url: 'http://mm.chinapower.com.cn/dww/zhxw/20230912/217052.html',
  },
  Z42: {
    title: '杭州2006年困难家庭援助(钱江晚报)',
    titleEn: 'Hangzhou, aid to poor families 2006 (Qianjiang Evening News)',
    grade: 'C',
    url: 'http://news.sina.com.cn/o/2006-12-26/042810860780s.shtml',
  },
  Z43: {
    title: '丽水市学生资助政策(2018-10-08)',
    titleEn: 'Lishui, aid to students (2018-10-08)',
    grade: 'B',
    url: 'http://www.lishui.gov.cn/art/2018/10/8/art_1229287044_57135028.html',
  },
} as const satisfies Record<string, SourceDocument>
