// What the page is developed with. In the build, boot.ts stands in the page itself (build/boot.ts), and so do the
// styles.
import './design/index.css'
import './boot.ts'
