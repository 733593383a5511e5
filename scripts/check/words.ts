import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import { readSources, type Source } from './sources.ts'

const chinese = /\p{Script=Han}/u

/**
 * Where Chinese is data or an expectation, and not a sentence that code says to a person: tests, data, policy packs,
 * vocabularies that recognise what people say, and the configuration, whose table in the README names field terms.
 */
const allowed =
  /^tests\/|\.test\.ts$|(^|\/)(data|testing)\/|^server\/eligibility\/packs\/|^prisma\/seed\/|vocabulary\.ts$|^server\/platform\/config\.ts$/

/**
 * The number of a clause: an article of a law with paragraph or items, or a part of a document (二(一)、三、1). A
 * citation, the same in every language: only numerals, and the words for article, paragraph, item and "to".
 */
const citation =
  /^.[\u7b2c\u6761\u6b3e\u9879\u81f3\u3001()\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+.$/u

/** Chinese in code that is neither comment nor data: such words belong into locales. */
export function checkWords(sources: Source[] = readSources()): string[] {
  return sources.filter(({ path }) => !allowed.test(path)).flatMap(wordsIn)
}

function wordsIn({ path, text }: Source): string[] {
  if (!chinese.test(text) || path.endsWith('.css')) return []
  const said = path.endsWith('.vue') ? wordsInVue(text) : wordsInScript(text, 1)
  return said.map(({ line, word }) => `${path}:${line}: ${word.trim().slice(0, 60)}`)
}

type Said = { line: number; word: string }

function wordsInVue(text: string): Said[] {
  const { descriptor } = parse(text)
  const scripts = [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
    block ? wordsInScript(block.content, block.loc.start.line) : [],
  )
  const template = descriptor.template
  if (!template) return scripts
  const bare = template.content.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const lines = bare
    .split('\n')
    .flatMap((word, i) => (chinese.test(word) ? [{ line: template.loc.start.line + i, word }] : []))
  return [...scripts, ...lines]
}

function wordsInScript(text: string, firstLine: number): Said[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const said: Said[] = []
  const visit = (node: ts.Node): void => {
    if (
      isLiteral(node) &&
      chinese.test(node.getText(file)) &&
      !citation.test(node.getText(file)) &&
      !isClause(node) &&
      !isDescription(node)
    ) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      said.push({ line: line + firstLine, word: node.getText(file) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return said
}

const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isIdentifier(node)

/** The clause of a cited source as that source names it: `['N4', '认定条件', 'conditions']`, tag, clause, English. */
function isClause(node: ts.Node): boolean {
  const law = node.parent
  if (!ts.isArrayLiteralExpression(law) || law.elements.length !== 3) return false
  const [tag, clause] = law.elements
  return clause === node && tag !== undefined && ts.isStringLiteral(tag) && /^[A-Z]{1,2}\d+$/.test(tag.text)
}

/** The field's term in the documentation of a contract: `.describe('幸福码 …')`, `description: '…'`. */
function isDescription(node: ts.Node): boolean {
  const above = node.parent
  if (ts.isCallExpression(above) && ts.isPropertyAccessExpression(above.expression))
    return above.expression.name.text === 'describe' || above.expression.name.text === 'meta'
  return ts.isPropertyAssignment(above) && /^(description|summary|title|tags)$/.test(above.name.getText())
}
