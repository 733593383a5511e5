/** What a question is made of, in whatever dialect it is typed. */
export const ASKING =
  /[?？]|(吗|么|呢|伐|否)[?？。!！]*$|什么|啥|怎么|怎样|咋|如何|哪|谁|几(天|个月|年|号|点|岁)|多少|多久|多长时间|(行|能|好|会|要|是|可)不(行|能|好|会|要|是|可)|有没有|算不算|(可以|要|行)(吗|么)|\b(what|how|where|who|when|which|can|do|does|is|are)\b/i
