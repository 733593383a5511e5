/** Asks after one's own pairing, or answers that somebody would like one. What it is, and for whom, is a question of the rules. */
export const MY_PAIRING =
  /^(?:我|我家|我们家?|看看?|查查?|谁|哪个|哪位|是谁|有人|那个)(?:想|要|的|家|跟|和|来|有没有|我|人|看看)*(?:结对|帮扶)(?:的)?(?:人|志愿者|党员|干部)?(?:是)?(?:谁|哪个|哪位|呢|吗|了|没|的)*[?？。]*$|^结对(?:的)?(?:事|人|请求)?[?？。]*$/
