// Long after the first page stands: nobody waits for it, and what it needs is loaded only then.
const pause = 20_000

setTimeout(
  () =>
    void import('./photoSweep').then(
      ({ sweepPhotos }) => sweepPhotos(),
      // Without a network its script does not come; the next start is soon enough.
      () => undefined,
    ),
  pause,
)
