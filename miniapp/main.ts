// What the page is developed with. In the build, boot.ts becomes a file of its own (build/boot.ts) that hangs on
// nothing else, and the styles stand in the page.
import './design/index.css'
import './boot.ts'
