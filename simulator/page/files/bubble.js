// One message, or one album, as a bubble.

import { fileAddress } from "./api.js";
import { el, icon } from "./dom.js";
import { formatted } from "./text.js";
import { playButton } from "./voice.js";

export function bubble(group, phone) {
  const first = group[0];
  const words = phone.words;
  const captioned = group.find((message) => message.caption) ?? first;
  const isPicture = Boolean(first.photo);
  const box = el("article", {
    class: `bubble${isPicture ? " with-picture" : ""}${first.sticker ? " sticker" : ""}`,
    tabindex: "0",
    "aria-label": `${phone.authorOf(first)} ${clockTime(first.date)}`,
  });
  if (phone.isGroup && !phone.isMine(first)) box.append(el("b", { class: "author" }, phone.authorOf(first)));
  if (first.forward_origin) box.append(forwardedFrom(first.forward_origin, words));
  if (first.reply_to_message && !first.reply_to_message.forum_topic_created) box.append(quoted(first.reply_to_message));
  box.append(...content(group, phone));
  if (captioned.caption) {
    box.append(el("div", { class: "text" }, formatted(captioned.caption, captioned.caption_entities, phone.textActions)));
  }
  box.append(foot(group, words));
  const reactions = group.flatMap((message) => Object.entries(message.reactions ?? {}));
  if (reactions.length) box.append(chips(reactions, phone));
  const side = el("div", { class: `message ${phone.isMine(first) ? "mine" : "theirs"}` }, box);
  const last = group[group.length - 1];
  if (last.reply_markup) side.append(inlineKeyboard(last, phone));
  return side;
}

function content(group, phone) {
  const message = group[0];
  if (message.photo) return [pictures(group, phone)];
  if (message.voice) return [playButton(fileAddress(message.voice), message.voice.duration, phone.words)];
  if (message.video) return [el("video", { src: fileAddress(message.video), controls: "", preload: "metadata" })];
  if (message.document) return group.map((each) => fileCard(each.document));
  if (message.contact) return [contactCard(message.contact)];
  if (message.location) return [placeCard(message.location, message.venue)];
  if (message.sticker) return [el("span", { class: "sticker-emoji" }, message.sticker.emoji)];
  return [el("div", { class: "text" }, formatted(message.text ?? "", message.entities, phone.textActions))];
}

function pictures(group, phone) {
  const grid = el("div", { class: `pictures count-${Math.min(group.length, 10)}` });
  for (const message of group) {
    const largest = message.photo[message.photo.length - 1];
    const shown = message.photo.find((size) => size.width >= 600) ?? largest;
    const image = el("img", { src: fileAddress(shown), alt: message.caption ?? phone.words.photo, loading: "lazy" });
    image.width = shown.width;
    image.height = shown.height;
    const button = el("button", { type: "button", class: "picture", "aria-label": phone.words.openPicture }, image);
    button.addEventListener("click", () => phone.showPicture(fileAddress(largest), message.caption ?? ""));
    grid.append(button);
  }
  return grid;
}

function fileCard(file) {
  const size = file.file_size > 1024 * 1024 ? `${(file.file_size / 1048576).toFixed(1)} MB` : `${Math.ceil(file.file_size / 1024)} KB`;
  return el("a", { class: "attachment", href: fileAddress(file), download: file.file_name ?? "" },
    el("span", { class: "attachment-icon" }, icon("file")),
    el("span", { class: "attachment-text" }, el("b", {}, file.file_name ?? "file"), el("small", {}, size)));
}

function contactCard(contact) {
  return el("div", { class: "attachment" },
    el("span", { class: "attachment-icon" }, icon("person")),
    el("span", { class: "attachment-text" },
      el("b", {}, [contact.first_name, contact.last_name].filter(Boolean).join(" ")), el("small", {}, contact.phone_number)));
}

function placeCard(place, venue) {
  const degrees = `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;
  return el("div", { class: "place" }, el("span", { class: "place-map" }, icon("pin")),
    venue ? el("b", {}, venue.title) : null, el("small", {}, venue?.address || degrees));
}

function forwardedFrom(origin, words) {
  const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? "";
  return el("p", { class: "forwarded" }, words.forwarded(name));
}

function quoted(message) {
  const picture = message.photo ? "🖼 " : "";
  return el("p", { class: "quoted" }, el("b", {}, message.from?.first_name ?? ""), picture + (message.text ?? message.caption ?? "…"));
}

function foot(group, words) {
  const edited = group.some((message) => message.edit_date);
  return el("span", { class: "foot" }, edited ? el("i", {}, words.edited) : null, el("time", {}, clockTime(group[0].date)));
}

function chips(reactions, phone) {
  const counts = new Map();
  for (const [who, emoji] of reactions) counts.set(emoji, [...(counts.get(emoji) ?? []), Number(who)]);
  return el("span", { class: "reactions" }, ...[...counts].map(([emoji, who]) => el("span", {
    class: who.includes(phone.me) ? "own" : "", "aria-label": phone.words.reaction(emoji, who.length),
  }, who.length > 1 ? `${emoji} ${who.length}` : emoji)));
}

function inlineKeyboard(message, phone) {
  const keyboard = el("div", { class: "inline-keyboard" });
  for (const row of message.reply_markup.inline_keyboard) {
    const line = el("div", { class: "keyboard-row" });
    for (const button of row) {
      const mark = button.url ? el("span", { class: "corner", "aria-hidden": "true" }, "↗") : null;
      const node = el("button", { type: "button", class: button.style ?? "" }, button.text, mark);
      node.addEventListener("click", () => phone.pressInline(message, button, node));
      line.append(node);
    }
    keyboard.append(line);
  }
  return keyboard;
}

const TIME = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
const DAY_ZH = new Intl.DateTimeFormat("zh-CN", { month: "long", day: "numeric", timeZone: "Asia/Shanghai" });
const DAY_EN = new Intl.DateTimeFormat("en-GB", { month: "long", day: "numeric", timeZone: "Asia/Shanghai" });

export const clockTime = (seconds) => TIME.format(new Date(seconds * 1000));
export const dayName = (seconds, language) => (language === "en" ? DAY_EN : DAY_ZH).format(new Date(seconds * 1000));
