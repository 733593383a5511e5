/** Words in a search that say nothing of what is wished: who wants it, how much of it, and politeness. */
export const FILLER =
  /想要|想请人?|请人|需要|希望|有没有|帮忙|帮|谁|我们?|您|你|请|想|要|的|了|吗|呢|啊|吧|着|去|[一两二三四五几\d][个台条双只件张把位床辆副套部](?=\p{L})/gu
