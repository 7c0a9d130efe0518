// The text field with its buttons, the reply keyboard under it, and the commands menu above it.

import { el, icon, iconButton } from "./dom.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.subject = null;
    const words = phone.words;
    this.field = el("textarea", { rows: "1", "aria-label": words.message, placeholder: words.message, autocomplete: "off" });
    this.menuButton = el("button", { type: "button", class: "commands-button", "aria-label": words.commands, title: words.commands }, icon("menu"));
    this.toggle = iconButton("keyboard", words.keyboard, () => this.flipKeyboard());
    this.commands = el("div", { class: "commands", role: "menu", hidden: true });
    this.subjectBar = el("div", { class: "subject", hidden: true });
    this.keyboard = el("div", { class: "reply-keyboard", hidden: true });
    this.startButton = el("button", { type: "button", class: "start", onclick: () => phone.act("start") }, words.start);
    this.form = el("form", { class: "composer" },
      this.menuButton, this.field, this.toggle,
      iconButton("clip", words.attach, () => phone.sheet.open()),
      el("button", { type: "submit", class: "icon-button send", "aria-label": words.send, title: words.send }, icon("send")));
    this.node = el("div", { class: "bottom" }, this.commands, this.subjectBar, this.startButton, this.form, this.keyboard);
    this.menuButton.addEventListener("click", () => this.showCommands(this.commands.hidden));
    this.form.addEventListener("submit", (event) => this.send(event));
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  show(view) {
    const words = this.phone.words;
    const keyboard = view.keyboard;
    this.standing = keyboard;
    const talking = view.started && !view.blocked;
    this.startButton.textContent = view.blocked ? words.restart : words.start;
    this.startButton.hidden = talking;
    this.form.hidden = !talking;
    this.menuButton.hidden = !view.commands.length;
    this.toggle.hidden = !keyboard?.keyboard;
    const isOpen = Boolean(talking && keyboard?.keyboard && keyboard.open);
    this.toggle.replaceChildren(icon(isOpen ? "down" : "keyboard"));
    this.toggle.setAttribute("aria-label", isOpen ? words.collapse : words.keyboard);
    this.toggle.title = isOpen ? words.collapse : words.keyboard;
    this.toggle.setAttribute("aria-expanded", String(isOpen));
    this.field.placeholder = keyboard?.input_field_placeholder ?? words.message;
    this.keyboard.hidden = !isOpen;
    this.keyboard.classList.toggle("tall", Boolean(keyboard?.keyboard && !keyboard.resize_keyboard));
    this.keyboard.replaceChildren(...(keyboard?.keyboard ?? []).map((row) => el("div", { class: "keyboard-row" },
      ...row.map((button) => el("button", { type: "button", onclick: () => this.phone.pressReply(button) }, button.text)))));
    this.commands.replaceChildren(...view.commands.map((command) => el("button", {
      type: "button", role: "menuitem",
      onclick: () => {
        this.showCommands(false);
        this.phone.act("text", { text: `/${command.command}` });
      },
    }, el("span", {}, command.description), el("code", {}, `/${command.command}`))));
  }

  showCommands(shown) {
    this.commands.hidden = !shown || !this.commands.childElementCount;
    this.menuButton.setAttribute("aria-expanded", String(!this.commands.hidden));
  }

  flipKeyboard() {
    this.phone.act("keyboard", { open: !this.standing?.open });
  }

  startReply(message) {
    this.setSubject({ kind: "reply", message }, `${this.phone.words.replying}: ${message.text ?? message.caption ?? "…"}`);
  }

  startEdit(message) {
    this.field.value = message.text ?? message.caption ?? "";
    this.setSubject({ kind: "edit", message }, `${this.phone.words.editing}: ${this.field.value}`);
  }

  setSubject(subject, label) {
    this.subject = subject;
    this.subjectBar.hidden = !subject;
    this.subjectBar.replaceChildren(...(subject
      ? [el("span", {}, label), iconButton("close", this.phone.words.cancel, () => this.clear())]
      : []));
    this.field.focus();
    this.grow();
  }

  clear() {
    this.field.value = "";
    this.setSubject(null, "");
  }

  typed() {
    this.grow();
    this.showCommands(this.field.value === "/");
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.send(event);
    if (event.key === "Escape") {
      this.showCommands(false);
      if (this.subject) this.clear();
    }
  }

  async send(event) {
    event.preventDefault();
    const text = this.field.value;
    if (!text.trim()) return;
    const subject = this.subject;
    this.showCommands(false);
    this.clear();
    if (subject?.kind === "edit") await this.phone.act("edit", { message_id: subject.message.message_id, text });
    else await this.phone.act("text", { text, ...(subject ? { reply_to: subject.message.message_id } : {}) });
  }
}
