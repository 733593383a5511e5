// Loaded into every child: when the parent dies without a word, the child stops as if it had been asked to.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
