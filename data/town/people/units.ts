/** The offices of the town, and those of the county that answer for cells. */
export const townOffices = [
  '党政办公室',
  '党建工作办公室',
  '经济发展办公室',
  '社会事务办公室',
  '应急管理办公室',
  '平安法治办公室',
  '规划建设办公室',
  '财政所',
  '农业服务中心',
  '便民服务中心',
  '综合行政执法队',
  '青溪派出所',
] as const;

export const countyOffices = [
  '县水利局',
  '县住房和城乡建设局',
  '县民政局',
  '县农业农村局',
  '县教育局',
  '县卫生健康局',
  '县公路养护段',
  '县自然资源局',
  '县供销社',
] as const;

/** Posts of the town's leaders with their rank, in the order of their standing. */
export const leaderPosts = [
  ['镇党委书记', 'section'],
  ['镇党委副书记、镇长', 'section'],
  ['镇人大主席', 'deputySection'],
  ['镇党委副书记', 'deputySection'],
  ['镇纪委书记', 'deputySection'],
  ['镇党委委员、武装部长', 'deputySection'],
  ['镇党委委员、副镇长', 'deputySection'],
  ['镇党委组织委员', 'deputySection'],
  ['副镇长（农业）', 'deputySection'],
  ['副镇长（应急）', 'deputySection'],
  ['副镇长（民生）', 'deputySection'],
] as const;

export const villagePosts = [
  '村党支部书记',
  '村委会副主任',
  '村文书',
  '村治保主任',
  '村妇联主席',
  '村后备干部',
] as const;
export const communityPosts = [
  '社区党委书记',
  '社区居委会副主任',
  '社区网格专干',
  '社区综治专干',
  '社区民政专干',
  '社区网格专干',
] as const;
