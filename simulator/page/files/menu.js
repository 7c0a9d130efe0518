// Menus: of a message (reply, forward, edit, delete, copy), and of a chat (block the bot).

import { el } from "./dom.js";

let close = () => {};

const REACTIONS = ["👍", "❤", "🙏", "👌", "😁", "😢"];

export function openMenu(phone, message, x, y) {
  const words = phone.words;
  const text = message.text ?? message.caption ?? "";
  const items = [
    item(words.reply, () => phone.composer.startReply(message)),
    item(words.forward, () => phone.act("forward", { message_id: message.message_id })),
    ...phone.neighbours().map((other) => item(words.forwardOn(other.first_name), () => phone.forwardOn(other.id, message))),
  ];
  if (text) items.push(item(words.copy, () => copy(phone, text)));
  if (!message.from_bot) {
    if (!message.forward_origin && (message.text || message.photo)) items.push(item(words.edit, () => phone.composer.startEdit(message)));
    items.push(item(words.remove, () => phone.act("delete", { message_id: message.message_id }), true));
  }
  show([...reactions(phone, message), ...items], x, y);
}

// In a group: by whoever writes there now.
export function openGroupMenu(group, message, x, y) {
  const words = group.words;
  const text = message.text ?? message.caption ?? "";
  const items = [item(words.reply, () => group.startReply(message))];
  if (text) items.push(item(words.copy, () => copy(group, text)));
  if (group.isMine(message) && (message.text || message.photo)) items.push(item(words.edit, () => group.startEdit(message)));
  show([...reactions(group, message), ...items], x, y);
}

export function openChatMenu(phone, x, y) {
  const words = phone.words;
  show([phone.view?.blocked
    ? item(words.unblock, () => phone.act("unblock"))
    : item(words.block, () => phone.act("block"), true)], x, y);
}

// A row of emoji at the top; the own one once more takes it away.
function reactions(phone, message) {
  const own = message.reactions?.[phone.me];
  return REACTIONS.map((emoji) => {
    const put = item(emoji, () => phone.act("react", { message_id: message.message_id, emoji: emoji === own ? "" : emoji }));
    put.classList.add("emoji");
    put.setAttribute("aria-label", phone.words.reaction(emoji, 1));
    return put;
  });
}

function item(label, action, danger = false) {
  return el("button", {
    type: "button", role: "menuitem", class: danger ? "danger" : "",
    onclick: () => {
      close();
      action();
    },
  }, label);
}

function show(items, x, y) {
  close();
  const before = document.activeElement;
  const emoji = el("div", { class: "menu-emoji", role: "presentation" }, ...items.filter((one) => one.classList.contains("emoji")));
  const rest = items.filter((one) => !one.classList.contains("emoji"));
  const menu = el("div", { class: "menu", role: "menu", lang: document.documentElement.lang }, emoji, ...rest);
  const cover = el("div", { class: "menu-cover", onclick: () => close() }, menu);
  document.body.append(cover);
  place(menu, x, y);
  cover.addEventListener("contextmenu", (event) => event.preventDefault());
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") close();
    if (event.key === "ArrowDown") step(items, 1);
    if (event.key === "ArrowUp") step(items, -1);
  });
  close = () => {
    cover.remove();
    before?.focus?.();
    close = () => {};
  };
  items[0].focus();
}

function place(menu, x, y) {
  const frame = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, window.innerWidth - frame.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, window.innerHeight - frame.height - 8))}px`;
}

function step(items, by) {
  const at = items.indexOf(document.activeElement);
  items[(at + by + items.length) % items.length].focus();
}

async function copy(phone, text) {
  try {
    await navigator.clipboard.writeText(text);
    phone.toast(phone.words.copied);
  } catch {
    phone.toast(text);
  }
}
