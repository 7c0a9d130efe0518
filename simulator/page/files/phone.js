// One phone: its frame, its chat with a bot, and what it can do.

import { act, read } from "./api.js";
import { ChatLog } from "./chat.js";
import { Composer } from "./composer.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { openChatMenu } from "./menu.js";
import { Sheet } from "./sheet.js";
import { htmlLanguage, wordsFor } from "./words.js";

const TOAST_MS = 3500;
const TYPING_MS = 5000;
const ANSWER_MS = 15000;

export class Phone {
  constructor(person, world) {
    this.person = person;
    this.world = world;
    this.botId = world.bots[0]?.id;
    this.waiting = new Map();
    this.early = new Set();
    this.node = el("section", { class: "phone", id: `phone-${person.id}` });
    this.textActions = {
      command: (text) => this.act("text", { text }),
      link: (address) => this.open(address),
    };
    this.build();
  }

  get words() {
    return wordsFor(this.person.language_code);
  }

  get language() {
    return htmlLanguage(this.person.language_code) === "en" ? "en" : "zh";
  }

  build() {
    const words = this.words;
    this.log = new ChatLog(this);
    this.composer = new Composer(this);
    this.sheet = new Sheet(this, this.world.samples);
    this.title = el("b", {});
    this.status = el("small", {}, words.online);
    this.badge = el("span", { class: "head-avatar" });
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.bots = el("select", { class: "bots", "aria-label": words.bot, hidden: this.world.bots.length < 2 },
      ...this.world.bots.map((bot) => el("option", { value: bot.id, selected: bot.id === this.botId }, `@${bot.username}`)));
    this.bots.addEventListener("change", () => this.switchTo(Number(this.bots.value)));
    this.menu = iconButton("more", words.menu, () => {
      const frame = this.menu.getBoundingClientRect();
      openChatMenu(this, frame.right, frame.bottom);
    }, { "aria-haspopup": "menu" });
    this.screen = el("div", { class: "screen", lang: htmlLanguage(this.person.language_code) },
      el("header", { class: "head" }, this.badge, el("span", { class: "head-text" }, this.title, this.status), this.bots, this.menu),
      this.log.node, this.composer.node, this.sheet.node, this.toasts);
    this.node.setAttribute("aria-label", this.person.first_name);
    this.node.replaceChildren(this.owner(), el("div", { class: "frame" }, this.screen));
  }

  owner() {
    const words = this.words;
    const language = el("select", { "aria-label": words.language },
      el("option", { value: "zh-hans", selected: this.language === "zh" }, "中文"),
      el("option", { value: "en", selected: this.language === "en" }, "English"));
    language.addEventListener("change", () => this.attempt(() => act("/control/phones", { id: this.person.id, language_code: language.value })));
    const link = el("input", { "aria-label": words.link, placeholder: words.linkHint, autocomplete: "off" });
    const form = el("form", { class: "link-form", hidden: true }, link, el("button", { type: "submit" }, words.go));
    const toggle = iconButton("link", words.link, () => {
      form.hidden = !form.hidden;
      toggle.setAttribute("aria-expanded", String(!form.hidden));
      if (!form.hidden) link.focus();
    }, { "aria-expanded": "false" });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.hidden = true;
      this.open(link.value);
      link.value = "";
    });
    return el("div", { class: "owner" }, avatar(this.person.first_name, this.person.id),
      el("h2", {}, [this.person.first_name, this.person.last_name].filter(Boolean).join(" ")), language, toggle, form);
  }

  address(what) {
    return `/control/phones/${this.person.id}/${what}?bot=${this.botId}`;
  }

  async load() {
    const view = await read(this.address("chat"));
    this.view = view;
    this.botName = view.bot.first_name;
    this.title.textContent = this.botName;
    this.badge.replaceChildren(avatar(this.botName, view.bot.id));
    this.log.replaceAll(view.messages);
    this.composer.show(view);
    this.stopTyping();
    this.log.toEnd();
  }

  // Everything but the messages, which come with the news themselves.
  async refresh() {
    const view = await read(`${this.address("chat")}&last=0`);
    this.view = { ...view, messages: [] };
    this.botName = view.bot.first_name;
    this.title.textContent = this.botName;
    this.composer.show(view);
    this.stopTyping();
    this.log.draw();
  }

  async hear(item) {
    if (item.bot && item.bot !== this.botId) return;
    if (item.kind === "message") {
      this.log.put({ ...item.message, changed: item.n, from_bot: item.message.from?.is_bot ?? false });
      this.stopTyping();
      if (!this.view?.started) await this.refresh();
    } else if (item.kind === "deleted") this.log.remove(item.message_id);
    else if (item.kind === "reaction") this.log.react(item.message_id, item.reactions);
    else if (item.kind === "action") this.showTyping();
    else if (item.kind === "answer") this.answered(item);
    else if (["keyboard", "commands", "bot", "block"].includes(item.kind)) await this.refresh();
  }

  async act(what, body = {}) {
    return this.attempt(() => act(this.address(what), body));
  }

  async attempt(doing) {
    try {
      return await doing();
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  async pressInline(message, button, node) {
    node.classList.add("waiting");
    const pressed = await this.act("press", { button: button.callback_data ?? button.text, message_id: message.message_id });
    // A quick bot's answer may be heard before the press itself is confirmed.
    if (pressed?.kind === "callback" && !this.early.delete(pressed.callback_query_id)) {
      this.waiting.set(pressed.callback_query_id, node);
      setTimeout(() => node.classList.remove("waiting"), ANSWER_MS);
    } else node.classList.remove("waiting");
    if (pressed?.kind === "url") this.open(pressed.value);
    if (pressed?.kind === "copy") this.toast(this.words.copied);
  }

  async pressReply(button) {
    if (button.request_location) {
      this.sheet.openPlacesFor((latitude, longitude) => this.act("press", { button: button.text, latitude, longitude }));
    } else if (!button.request_contact || (await this.ask(this.words.share))) {
      await this.act("press", { button: button.text });
    }
  }

  async open(address) {
    if (/^(https?:\/\/)?(t|telegram)\.me\/|^tg:/i.test(address.trim())) {
      await this.act("open", { link: address.trim() });
    } else if (/^https?:\/\//i.test(address)) window.open(address, "_blank", "noopener");
    else this.toast(address);
  }

  answered(item) {
    const node = this.waiting.get(item.callback_query_id);
    if (node) node.classList.remove("waiting");
    else this.early.add(item.callback_query_id);
    this.waiting.delete(item.callback_query_id);
    if (item.text && item.show_alert) this.ask(item.text, false);
    else if (item.text) this.toast(item.text);
    if (item.url) this.open(item.url);
  }

  toast(text) {
    const toast = el("p", { class: "toast" }, text);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  // A question or an alert over this phone's screen; true for OK.
  ask(text, canCancel = true) {
    return new Promise((resolve) => {
      const end = (answer) => {
        cover.remove();
        resolve(answer);
      };
      const ok = el("button", { type: "button", class: "primary", onclick: () => end(true) }, this.words.ok);
      const cancel = canCancel ? el("button", { type: "button", onclick: () => end(false) }, this.words.cancel) : null;
      const box = el("div", { class: "alert", role: "alertdialog", "aria-label": text }, el("p", {}, text), el("div", { class: "row" }, cancel, ok));
      const cover = el("div", { class: "alert-cover" }, box);
      cover.addEventListener("keydown", (event) => event.key === "Escape" && end(false));
      this.screen.append(cover);
      ok.focus();
    });
  }

  showPicture(address, caption) {
    const close = iconButton("close", this.words.close, () => viewer.remove());
    const viewer = el("div", { class: "viewer", role: "dialog", "aria-label": caption || this.words.photo }, el("img", { src: address, alt: caption }), close);
    viewer.addEventListener("click", () => viewer.remove());
    viewer.addEventListener("keydown", (event) => event.key === "Escape" && viewer.remove());
    this.screen.append(viewer);
    close.focus();
  }

  emptyCard() {
    return el("div", { class: "empty" }, icon("person"), el("b", {}, this.botName ?? ""),
      el("p", {}, this.view?.bot.description || this.words.empty));
  }

  showTyping() {
    this.status.textContent = this.words.typing;
    this.status.classList.add("typing");
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.stopTyping(), TYPING_MS);
  }

  stopTyping() {
    const blocked = Boolean(this.view?.blocked);
    this.node.classList.toggle("blocked", blocked);
    this.status.textContent = blocked ? this.words.blocked : this.words.online;
    this.status.classList.remove("typing");
  }

  get me() {
    return this.person.id;
  }

  isMine(message) {
    return !message.from_bot;
  }

  authorOf(message) {
    return message.from_bot ? this.botName : this.person.first_name;
  }

  neighbours() {
    return this.world.phones.map((phone) => phone.person).filter((person) => person.id !== this.person.id);
  }

  forwardOn(otherId, message) {
    return this.attempt(() => act(`/control/phones/${otherId}/forward?bot=${this.botId}`, { message_id: message.message_id, from_phone: this.person.id }));
  }

  switchTo(botId) {
    this.botId = botId;
    return this.load();
  }

  async rename(person) {
    this.person = person;
    this.build();
    await this.load();
  }
}
