// The list of messages: albums joined, days parted, and only what changed is built anew.

import { bubble, dayName } from "./bubble.js";
import { el } from "./dom.js";
import { openGroupMenu, openMenu } from "./menu.js";

const LONG_PRESS_MS = 500;

export class ChatLog {
  constructor(phone) {
    this.phone = phone;
    this.messages = new Map();
    this.built = new Map();
    this.node = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "-1" });
    // Whoever scrolled up to read is left there; everybody else stays at the end when pictures or keyboards come.
    this.atEnd = true;
    this.node.addEventListener("scroll", () => {
      const log = this.node;
      this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    });
    new ResizeObserver(() => this.keepEnd()).observe(this.node);
  }

  replaceAll(messages) {
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    this.built.clear();
    this.node.replaceChildren();
    this.draw();
  }

  // What one says oneself is seen at once, wherever one was reading.
  put(message) {
    if (!this.messages.has(message.message_id) && this.phone.isMine(message)) this.atEnd = true;
    const reactions = this.messages.get(message.message_id)?.reactions;
    this.messages.set(message.message_id, { reactions, ...message });
    this.draw();
  }

  // The message itself comes without the emoji put to it, and they come without the message.
  react(messageId, reactions) {
    const message = this.messages.get(messageId);
    if (message) this.put({ ...message, reactions });
  }

  remove(messageId) {
    this.messages.delete(messageId);
    this.draw();
  }

  draw() {
    const wanted = [];
    let day = "";
    for (const group of this.groups()) {
      const name = dayName(group[0].date, this.phone.language);
      if (name !== day) wanted.push(this.once(`day ${name}`, () => el("p", { class: "day" }, el("span", {}, name))));
      day = name;
      const key = `${group[0].message_id} ${group.map((message) => `${message.changed}${JSON.stringify(message.reactions ?? {})}`).join(",")}`;
      wanted.push(this.once(key, () => this.build(group)));
    }
    const kept = new Set(wanted);
    for (const [key, node] of this.built) {
      if (!kept.has(node)) this.built.delete(key);
    }
    if (!wanted.length) wanted.push(this.phone.emptyCard());
    const stay = this.atEnd;
    this.node.replaceChildren(...wanted);
    if (stay) this.toEnd();
  }

  toEnd() {
    this.atEnd = true;
    this.node.scrollTop = this.node.scrollHeight;
  }

  groups() {
    const groups = [];
    for (const message of [...this.messages.values()].sort((a, b) => a.message_id - b.message_id)) {
      const last = groups[groups.length - 1];
      if (message.media_group_id && last?.[0].media_group_id === message.media_group_id) last.push(message);
      else groups.push([message]);
    }
    return groups;
  }

  once(key, make) {
    if (!this.built.has(key)) this.built.set(key, make());
    return this.built.get(key);
  }

  build(group) {
    const node = bubble(group, this.phone);
    const box = node.querySelector(".bubble");
    for (const image of node.querySelectorAll("img")) image.addEventListener("load", () => this.keepEnd());
    this.listen(box, group[0]);
    return node;
  }

  keepEnd() {
    if (this.atEnd) this.toEnd();
  }

  listen(box, message) {
    let timer = 0;
    const open = (x, y) => (this.phone.isGroup ? openGroupMenu : openMenu)(this.phone, message, x, y);
    const middle = () => {
      const frame = box.getBoundingClientRect();
      return [frame.left + frame.width / 2, frame.top + frame.height / 2];
    };
    box.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      open(event.clientX, event.clientY);
    });
    box.addEventListener("keydown", (event) => {
      if (event.target === box && (event.key === "Enter" || event.key === "ContextMenu")) {
        event.preventDefault();
        open(...middle());
      }
    });
    box.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse") timer = setTimeout(open, LONG_PRESS_MS, event.clientX, event.clientY);
    });
    for (const end of ["pointerup", "pointercancel", "pointermove"]) box.addEventListener(end, () => clearTimeout(timer));
  }
}
