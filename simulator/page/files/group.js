// One group: its topics at the side, what is said in the chosen one, and a field in which each of its people can write.

import { act, read, upload } from "./api.js";
import { ChatLog } from "./chat.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { wordsFor } from "./words.js";

const TOAST_MS = 3500;
const ANSWER_MS = 15000;
const SHOWN = ["text", "photo", "voice", "document", "location", "contact", "sticker"];

export class Group {
  isGroup = true;

  constructor(group, world) {
    this.group = group;
    this.world = world;
    this.topic = 0;
    this.all = new Map();
    this.read = new Map();
    this.waiting = new Map();
    this.subject = null;
    this.language = "zh";
    this.words = wordsFor("zh");
    this.textActions = { command: (text) => this.say(text), link: () => {} };
    this.build();
  }

  get id() {
    return this.group.id;
  }

  build() {
    const words = this.words;
    this.log = new ChatLog(this);
    this.title = el("b", {});
    this.status = el("small", {});
    this.badge = el("span", { class: "head-avatar" });
    this.topics = el("nav", { class: "topics", "aria-label": words.topics });
    this.speaker = el("select", { class: "speaker", "aria-label": words.speaker });
    this.speaker.addEventListener("change", () => this.show());
    this.field = el("textarea", { rows: "1", "aria-label": words.message, placeholder: words.message, autocomplete: "off" });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.send(event);
    });
    this.file = el("input", { type: "file", accept: "image/*", hidden: true, "aria-label": words.choose });
    this.file.addEventListener("change", () => this.sendPhoto());
    this.subjectBar = el("div", { class: "subject", hidden: true });
    this.form = el("form", { class: "composer" }, this.field, this.file,
      iconButton("photo", words.photo, () => this.file.click()),
      el("button", { type: "submit", class: "icon-button send", "aria-label": words.send, title: words.send }, icon("send")));
    this.form.addEventListener("submit", (event) => this.send(event));
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.screen = el("div", { class: "screen", lang: "zh-CN" },
      el("header", { class: "head" }, this.badge, el("span", { class: "head-text" }, this.title, this.status)),
      el("div", { class: "room" }, this.topics, this.log.node),
      el("div", { class: "bottom" }, this.subjectBar, el("label", { class: "speaks" }, words.speaker, this.speaker), this.form), this.toasts);
    this.owner = el("h2", {});
    this.node = el("section", { class: "phone group", id: `group-${this.group.id}` },
      el("div", { class: "owner" }, avatar("群", 7), this.owner), el("div", { class: "frame" }, this.screen));
  }

  async load() {
    const view = await read(`/control/groups/${this.id}/chat?last=1000`);
    this.group = view.group;
    this.all = new Map(view.messages.map((message) => [message.message_id, message]));
    this.people();
    this.show();
    this.log.toEnd();
  }

  // Who is in it now; everything else comes with the messages.
  people() {
    const { title, members } = this.group;
    const inside = members.filter((member) => !member.is_bot && !["left", "kicked"].includes(member.status));
    const bot = members.find((member) => member.is_bot);
    const maker = inside.find((member) => member.status === "creator") ?? inside[0];
    const chosen = Number(this.speaker.value) || maker?.id;
    this.owner.textContent = title;
    this.title.textContent = title;
    this.node.setAttribute("aria-label", title);
    this.badge.replaceChildren(avatar(title, -this.id));
    this.status.textContent = this.words.members(inside.length, bot?.status);
    this.speaker.replaceChildren(...inside.map((member) => el("option", { value: member.id, selected: member.id === chosen }, this.nameOf(member.id))));
  }

  nameOf(id) {
    return this.world.phones.find((phone) => phone.person.id === id)?.person.first_name ?? String(id);
  }

  show() {
    const threads = this.group.is_forum ? this.group.topics : [];
    if (this.topic && !threads.some((topic) => topic.message_thread_id === this.topic)) this.topic = 0;
    const counts = new Map();
    const mine = [];
    for (const message of this.all.values()) {
      const thread = message.is_topic_message ? message.message_thread_id : 0;
      if (!SHOWN.some((part) => part in message)) continue;
      counts.set(thread, (counts.get(thread) ?? 0) + 1);
      if (thread === this.topic) mine.push(message);
    }
    this.read.set(this.topic, counts.get(this.topic) ?? 0);
    this.topics.hidden = !this.group.is_forum;
    this.topics.replaceChildren(...[{ message_thread_id: 0, name: this.words.general }, ...[...threads].reverse()].map((topic) => {
      const id = topic.message_thread_id;
      const fresh = (counts.get(id) ?? 0) - (this.read.get(id) ?? 0);
      return el("button", { type: "button", "aria-current": String(id === this.topic), onclick: () => this.choose(id) },
        el("span", {}, topic.name), fresh > 0 ? el("b", { class: "fresh" }, String(fresh)) : null);
    }));
    this.log.replaceAll(mine);
  }

  choose(topic) {
    this.topic = topic;
    this.show();
    this.log.toEnd();
  }

  async hear(item) {
    if (item.kind === "message") {
      const fresh = !this.all.has(item.message.message_id);
      const reactions = this.all.get(item.message.message_id)?.reactions;
      this.all.set(item.message.message_id, { reactions, ...item.message, changed: item.n, from_bot: item.message.from?.is_bot ?? false });
      if (fresh && item.message.forum_topic_created) await this.renew();
      else this.show();
    } else if (item.kind === "reaction" && this.all.has(item.message_id)) {
      this.all.set(item.message_id, { ...this.all.get(item.message_id), reactions: item.reactions });
      this.show();
    } else if (item.kind === "deleted") {
      this.all.delete(item.message_id);
      await this.renew();
    } else if (item.kind === "group") await this.renew();
  }

  async renew() {
    this.group = (await read(`/control/groups/${this.id}/chat?last=0`)).group;
    this.people();
    this.show();
  }

  get me() {
    return Number(this.speaker.value);
  }

  isMine(message) {
    return message.from?.id === this.me;
  }

  authorOf(message) {
    return message.from?.first_name ?? "";
  }

  async act(what, body) {
    try {
      return await act(`/control/groups/${this.id}/${what}`, { phone: Number(this.speaker.value), ...body });
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  say(text, replyTo) {
    return this.act("text", { text, ...(this.topic ? { topic: this.topic } : {}), ...(replyTo ? { reply_to: replyTo } : {}) });
  }

  async send(event) {
    event.preventDefault();
    const text = this.field.value;
    if (!text.trim()) return;
    const subject = this.subject;
    this.clear();
    if (subject?.kind === "edit") await this.act("edit", { message_id: subject.message.message_id, text });
    else await this.say(text, subject?.message.message_id);
    this.log.toEnd();
  }

  async sendPhoto() {
    const [picture] = this.file.files;
    if (!picture) return;
    const parts = [["phone", this.speaker.value], ["photo", picture, picture.name]];
    if (this.topic) parts.push(["topic", String(this.topic)]);
    try {
      await upload(`/control/groups/${this.id}/photos`, parts);
    } catch (error) {
      this.toast(error.message);
    }
    this.file.value = "";
  }

  startReply(message) {
    this.setSubject({ kind: "reply", message }, `${this.words.replying}: ${message.text ?? message.caption ?? "…"}`);
  }

  startEdit(message) {
    this.field.value = message.text ?? message.caption ?? "";
    this.setSubject({ kind: "edit", message }, `${this.words.editing}: ${this.field.value}`);
  }

  setSubject(subject, label) {
    this.subject = subject;
    this.subjectBar.hidden = !subject;
    this.subjectBar.replaceChildren(...(subject ? [el("span", {}, label), iconButton("close", this.words.cancel, () => this.clear())] : []));
    this.field.focus();
  }

  clear() {
    this.field.value = "";
    this.setSubject(null, "");
  }

  async pressInline(message, button, node) {
    node.classList.add("waiting");
    const pressed = await this.act("press", { button: button.callback_data ?? button.text, message_id: message.message_id });
    if (pressed?.kind !== "callback") {
      node.classList.remove("waiting");
      return;
    }
    this.waiting.set(pressed.callback_query_id, node);
    setTimeout(() => node.classList.remove("waiting"), ANSWER_MS);
  }

  // True where the answer belongs to a button that was pressed here.
  answered(item) {
    const node = this.waiting.get(item.callback_query_id);
    if (!node) return false;
    this.waiting.delete(item.callback_query_id);
    node.classList.remove("waiting");
    if (item.text) this.toast(item.text);
    return true;
  }

  toast(text) {
    const toast = el("p", { class: "toast" }, text);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  showPicture(address, caption) {
    const close = iconButton("close", this.words.close, () => viewer.remove());
    const viewer = el("div", { class: "viewer", role: "dialog", "aria-label": caption || this.words.photo }, el("img", { src: address, alt: caption }), close);
    viewer.addEventListener("click", () => viewer.remove());
    this.screen.append(viewer);
    close.focus();
  }

  emptyCard() {
    return el("div", { class: "empty" }, icon("person"), el("p", {}, this.words.empty));
  }
}
