// Building the page from nodes. Text is always set as text; there is no innerHTML in this folder.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

const PATHS = {
  send: "M3 20.5 21 12 3 3.5v6.8L15 12 3 13.7z",
  clip: "M16.5 6v10.5a4.5 4.5 0 0 1-9 0V5a3 3 0 0 1 6 0v10a1.5 1.5 0 0 1-3 0V6.5",
  keyboard: "M4 6h16v12H4z M7 9.5h.01 M10.5 9.5h.01 M14 9.5h.01 M17 9.5h.01 M8.5 14.5h7",
  down: "m6 9 6 6 6-6",
  menu: "M4 7h16 M4 12h16 M4 17h10",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  more: "M12 6h.01 M12 12h.01 M12 18h.01",
  close: "M6 6l12 12 M18 6 6 18",
  play: "M7 4.5v15l12-7.5z",
  pin: "M12 21s-7-6.2-7-11.2A7 7 0 0 1 19 9.8C19 14.8 12 21 12 21z M12 12.300a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20.500c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
  file: "M7 3h7l4 4v14H7z M14 3v4h4",
  mic: "M12 15a3.5 3.5 0 0 0 3.5-3.500v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15z M5.5 11.500a6.5 6.5 0 0 0 13 0 M12 18v3",
  photo: "M4 5h16v14H4z M4 16l5-5 4 4 2.5-2.500L20 17 M15.5 9.500h.01",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.700l-1.6 1.6 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700l1.6-1.6",
};
const FILLED = new Set(["send", "play"]);

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", FILLED.has(name) ? "icon filled" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, extra = {}) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...extra }, icon(name));
}

// Neighbouring ids get colours far apart: each steps on by the golden angle.
export function avatar(name, id) {
  const circle = el("span", { class: "avatar", "aria-hidden": "true" }, [...name][0] ?? "?");
  circle.style.setProperty("--hue", (id * 137.5) % 360);
  return circle;
}
