// A text with its entities as nodes. Offsets count UTF-16 units, as JavaScript strings do.

import { el } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

// `actions.command(text)` and `actions.link(address)` are called when a piece is clicked.
export function formatted(text, entities = [], actions = {}) {
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces(text, entities, 0, text.length, actions));
  return fragment;
}

function pieces(text, entities, start, end, actions) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = entities.slice(index + 1).filter((other) => other.offset >= entity.offset && other.offset < stop);
    const children = pieces(text, inner, entity.offset, stop, actions);
    nodes.push(wrapped(entity, text.slice(entity.offset, stop), children, actions));
    at = stop;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function wrapped(entity, covered, children, actions) {
  if (TAGS[entity.type]) return el(TAGS[entity.type], {}, ...children);
  switch (entity.type) {
    case "spoiler":
      return spoiler(children);
    case "bot_command":
      return el("button", { type: "button", class: "in-text", onclick: () => actions.command?.(covered) }, ...children);
    case "url":
      return link(covered, children, actions);
    case "text_link":
      return link(entity.url, children, actions);
    case "email":
    case "phone_number":
    case "mention":
    case "hashtag":
    case "text_mention":
      return el("span", { class: "found" }, ...children);
    default:
      return el("span", {}, ...children);
  }
}

function spoiler(children) {
  const hidden = el("span", { class: "spoiler", tabindex: "0", role: "button" }, ...children);
  hidden.addEventListener("click", () => hidden.classList.add("seen"));
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && hidden.classList.add("seen"));
  return hidden;
}

function link(address, children, actions) {
  if (isBotLink(address)) {
    return el("button", { type: "button", class: "in-text", title: address, onclick: () => actions.link?.(address) }, ...children);
  }
  const whole = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  // Only web addresses leave the page; a bot may not run a script here.
  if (!/^https?:/i.test(whole)) return el("span", { class: "found", title: address }, ...children);
  return el("a", { href: whole, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export const isBotLink = (address) => /^(https?:\/\/)?(t|telegram)\.me\/[A-Za-z0-9_]+\/?(\?|$)|^tg:\/\/resolve\?/i.test(address);
