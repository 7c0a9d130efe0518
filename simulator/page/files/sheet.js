// The sheet for attachments: photos, a voice note, a place, a contact, a file.

import { upload } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { PLACES } from "./places.js";
import { record, sampleTone } from "./voice.js";

const MAX_PHOTOS = 10;

export class Sheet {
  constructor(phone, samples) {
    this.phone = phone;
    this.samples = samples;
    this.body = el("div", { class: "sheet-body" });
    this.tabs = el("div", { class: "tabs", role: "tablist" });
    this.node = el("section", { class: "sheet", hidden: true, "aria-label": phone.words.attach }, this.tabs, this.body);
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.kinds = { photo: () => this.photos(), place: () => this.places(), contact: () => this.contacts(), mic: () => this.voice(), file: () => this.file() };
  }

  open(kind = "photo") {
    const words = this.phone.words;
    const labels = { photo: words.photo, place: words.place, contact: words.contact, mic: words.voice, file: words.document };
    this.tabs.replaceChildren(
      ...Object.keys(this.kinds).map((name) => el("button", {
        type: "button", role: "tab", "aria-selected": String(name === kind), onclick: () => this.open(name),
      }, icon(name === "place" ? "pin" : name === "contact" ? "person" : name), el("span", {}, labels[name]))),
      iconButton("close", words.close, () => this.close()));
    this.body.replaceChildren(...this.kinds[kind]());
    this.node.hidden = false;
    this.tabs.querySelector("[aria-selected=true]").focus();
  }

  close() {
    this.node.hidden = true;
    this.phone.composer.field.focus();
  }

  async send(address, parts) {
    this.close();
    await this.phone.attempt(() => upload(this.phone.address(address), parts));
  }

  photos() {
    const words = this.phone.words;
    const chosen = [];
    const send = el("button", { type: "button", class: "primary wide", disabled: true }, words.sendPhotos(0));
    const caption = el("input", { placeholder: words.caption, "aria-label": words.caption, maxlength: "1024" });
    const changed = () => {
      send.disabled = chosen.length === 0;
      send.textContent = words.sendPhotos(chosen.length);
    };
    const tiles = el("div", { class: "tiles" }, ...this.samples.map((sample) => this.tile(sample, chosen, changed)));
    const files = el("input", { type: "file", accept: "image/*", multiple: true, "aria-label": words.choose });
    files.addEventListener("change", () => {
      for (const file of [...files.files].slice(0, MAX_PHOTOS - chosen.length)) {
        chosen.push({ name: file.name, blob: async () => file });
        const image = el("img", { alt: file.name, src: URL.createObjectURL(file) });
        tiles.append(el("span", { class: "tile" }, image));
      }
      changed();
    });
    send.addEventListener("click", async () => {
      send.disabled = true;
      const parts = await Promise.all(chosen.map(async (photo) => ["photo", await photo.blob(), `${photo.name}.jpg`]));
      await this.send("photos", [...parts, ["caption", caption.value]]);
    });
    return [el("p", { class: "hint" }, words.samples), tiles, el("label", { class: "button wide" }, words.choose, files), caption, send];
  }

  tile(sample, chosen, changed) {
    const address = `/control/samples/${sample.name}.jpg`;
    const label = this.phone.language === "en" ? sample.en : sample.zh;
    const photo = { name: sample.name, blob: async () => (await fetch(address)).blob() };
    const tile = el("button", { type: "button", class: "tile", "aria-pressed": "false" }, el("img", { src: address, alt: "" }), el("span", {}, label));
    tile.addEventListener("click", () => {
      const at = chosen.indexOf(photo);
      if (at >= 0) chosen.splice(at, 1);
      else if (chosen.length < MAX_PHOTOS) chosen.push(photo);
      tile.setAttribute("aria-pressed", String(chosen.includes(photo)));
      changed();
    });
    return tile;
  }

  places(onplace = (latitude, longitude) => this.phone.act("location", { latitude, longitude })) {
    const words = this.phone.words;
    const go = (latitude, longitude) => {
      this.close();
      onplace(latitude, longitude);
    };
    const latitude = el("input", { inputmode: "decimal", "aria-label": words.latitude, placeholder: `${words.latitude} 33.3979` });
    const longitude = el("input", { inputmode: "decimal", "aria-label": words.longitude, placeholder: `${words.longitude} 104.9170` });
    const typed = el("button", { type: "button", onclick: () => go(Number(latitude.value), Number(longitude.value)) }, words.sendPlace);
    return [
      el("div", { class: "choices" }, ...PLACES.map((place) => el("button", {
        type: "button", onclick: () => go(place.latitude, place.longitude),
      }, icon("pin"), this.phone.language === "en" ? place.en : place.zh))),
      el("div", { class: "fields" }, latitude, longitude, typed),
    ];
  }

  // A button of the bot asks for the place; the answer goes out as that button's press.
  openPlacesFor(onplace) {
    this.open("place");
    this.body.replaceChildren(...this.places(onplace));
  }

  contacts() {
    const words = this.phone.words;
    const share = (body) => {
      this.close();
      this.phone.act("contact", body);
    };
    const name = el("input", { "aria-label": words.name, placeholder: words.name, maxlength: "64" });
    const number = el("input", { "aria-label": words.number, placeholder: words.number, inputmode: "tel", maxlength: "32" });
    return [
      el("div", { class: "choices" },
        el("button", { type: "button", onclick: () => share({}) }, icon("person"), words.own),
        ...this.phone.neighbours().map((other) => el("button", { type: "button", onclick: () => share({ phone: other.id }) }, icon("person"), other.first_name))),
      el("div", { class: "fields" }, name, number,
        el("button", { type: "button", onclick: () => share({ phone_number: number.value, first_name: name.value }) }, words.sendCard)),
    ];
  }

  voice() {
    const words = this.phone.words;
    const note = el("p", { class: "hint", role: "status" });
    const send = ({ blob, seconds }) => this.send("voice", [["voice", blob, "voice"], ["seconds", String(seconds)]]);
    const button = el("button", { type: "button", class: "primary wide" }, icon("mic"), words.record);
    let stop = null;
    button.addEventListener("click", async () => {
      if (stop) return send(await stop());
      try {
        stop = await record();
        button.replaceChildren(icon("mic"), words.stop);
        button.classList.add("recording");
      } catch {
        note.textContent = words.noMic;
      }
      return null;
    });
    return [button, el("button", { type: "button", class: "wide", onclick: () => send(sampleTone()) }, icon("play"), words.tone), note];
  }

  file() {
    const files = el("input", { type: "file", "aria-label": this.phone.words.chooseFile });
    files.addEventListener("change", () => files.files[0] && this.send("document", [["document", files.files[0], files.files[0].name]]));
    return [el("label", { class: "button wide" }, icon("file"), this.phone.words.chooseFile, files)];
  }
}
