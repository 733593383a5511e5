/** One place people choose from; names as people say them, the first is shown. */
export interface RegionChoice {
  code: string
  names: readonly string[]
}

/** Places with rules of their own in the packs; `330000` stands for anywhere else in Zhejiang. */
export const REGION_CHOICES: readonly RegionChoice[] = [
  { code: '330281', names: ['余姚', 'yuyao'] },
  { code: '330102', names: ['上城', 'shangcheng'] },
  { code: '330105', names: ['拱墅', 'gongshu'] },
  { code: '330106', names: ['西湖', 'xihu'] },
  { code: '330108', names: ['滨江', 'binjiang'] },
  { code: '330109', names: ['萧山', 'xiaoshan'] },
  { code: '330110', names: ['余杭', 'yuhang'] },
  { code: '330111', names: ['富阳', 'fuyang'] },
  { code: '330112', names: ['临安', "lin'an", 'linan'] },
  { code: '330113', names: ['临平', 'linping'] },
  { code: '330114', names: ['钱塘', 'qiantang'] },
  { code: '330122', names: ['桐庐', 'tonglu'] },
  { code: '330127', names: ['淳安', "chun'an", 'chunan'] },
  { code: '330182', names: ['建德', 'jiande'] },
  { code: '330203', names: ['海曙', 'haishu'] },
  { code: '330205', names: ['江北', 'jiangbei'] },
  { code: '330206', names: ['北仑', 'beilun'] },
  { code: '330211', names: ['镇海', 'zhenhai'] },
  { code: '330212', names: ['鄞州', 'yinzhou'] },
  { code: '330213', names: ['奉化', 'fenghua'] },
  { code: '330225', names: ['象山', 'xiangshan'] },
  { code: '330226', names: ['宁海', 'ninghai'] },
  { code: '330282', names: ['慈溪', 'cixi'] },
  { code: '330000', names: ['浙江别的地方', '其他地方', 'elsewhere'] },
]
