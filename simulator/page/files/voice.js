// Voice notes: playing, recording, and a tone for browsers without a microphone.

import { el, icon } from "./dom.js";

export function playButton(address, seconds, words) {
  const audio = new Audio();
  audio.preload = "none";
  const button = el("button", { type: "button", class: "round", "aria-label": words.play }, icon("play"));
  const wave = el("span", { class: "wave", "aria-hidden": "true" });
  for (let bar = 0; bar < 24; bar += 1) {
    const line = el("i");
    line.style.height = `${6 + Math.abs(Math.sin(bar * 1.7 + seconds) * 14) + (bar % 3) * 2}px`;
    wave.append(line);
  }
  button.addEventListener("click", () => {
    audio.src ||= address;
    if (audio.paused) audio.play().catch(() => button.classList.add("silent"));
    else audio.pause();
  });
  audio.addEventListener("play", () => wave.classList.add("playing"));
  for (const end of ["pause", "ended"]) audio.addEventListener(end, () => wave.classList.remove("playing"));
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return el("div", { class: "voice" }, button, wave, el("small", {}, length));
}

// Resolves to a function that stops the recording and gives { blob, seconds }.
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const kind = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"].find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, kind ? { mimeType: kind } : {});
  const chunks = [];
  const began = performance.now();
  recorder.addEventListener("dataavailable", (event) => chunks.push(event.data));
  recorder.start();
  return () => new Promise((resolve) => {
    recorder.addEventListener("stop", () => {
      for (const track of stream.getTracks()) track.stop();
      const seconds = Math.max(1, Math.round((performance.now() - began) / 1000));
      resolve({ blob: new Blob(chunks, { type: recorder.mimeType.split(";")[0] }), seconds });
    });
    recorder.stop();
  });
}

// Two seconds of a falling tone as a WAV file.
export function sampleTone() {
  const rate = 16000;
  const seconds = 2;
  const count = rate * seconds;
  const view = new DataView(new ArrayBuffer(44 + count * 2));
  const letters = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  letters(0, "RIFF");
  view.setUint32(4, 36 + count * 2, true);
  letters(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, "data");
  view.setUint32(40, count * 2, true);
  for (let index = 0; index < count; index += 1) {
    const time = index / rate;
    const loud = Math.sin(Math.PI * (index / count)) * 9000;
    view.setInt16(44 + index * 2, loud * Math.sin(2 * Math.PI * (440 - 60 * time) * time), true);
  }
  return { blob: new Blob([view], { type: "audio/wav" }), seconds };
}
