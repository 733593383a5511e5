import { decodePixels } from './decode-pixels.ts'

/** What browsers that have it can do with a QR; not part of the types of the DOM yet. */
interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** Why there is no picture from the camera; words under `pages-desk:scan.camera.<why>`. */
export type CameraTrouble = 'missing' | 'denied' | 'busy'

/** Pages over plain HTTP, and old phones, have no camera for us. */
export const hasCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function'

/** Opens the camera at the back. Close every track of the stream after use. */
export async function openCamera(): Promise<MediaStream | CameraTrouble> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
    return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing'
  }
}

async function builtIn(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats: string[] = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? []
  return BarcodeDetector && formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null
}

/** Side of the square in the middle of the frame that is searched, in pixels. */
const LOOK = 640

function middle(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const side = Math.min(video.videoWidth, video.videoHeight)
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (side === 0 || !brush) return null
  canvas.width = canvas.height = Math.min(side, LOOK)
  const left = (video.videoWidth - side) / 2
  const top = (video.videoHeight - side) / 2
  brush.drawImage(video, left, top, side, side, 0, 0, canvas.width, canvas.height)
  return brush.getImageData(0, 0, canvas.width, canvas.height)
}

/** Looks at one frame after the other; the browser's own detector where there is one. */
export async function frameReader(video: HTMLVideoElement): Promise<() => Promise<string | null>> {
  const detector = await builtIn()
  const canvas = document.createElement('canvas')
  return async () => {
    if (detector) {
      const codes = await detector.detect(video).catch(() => [])
      return codes[0]?.rawValue ?? null
    }
    const pixels = middle(video, canvas)
    return pixels ? decodePixels(pixels) : null
  }
}
