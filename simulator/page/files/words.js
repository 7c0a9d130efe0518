// What a phone itself says, in the phone's language. What the bot says comes from the bot.

const ZH = {
  start: "开始", message: "输入消息", send: "发送", attach: "附件", commands: "命令菜单", keyboard: "显示按钮", collapse: "收起按钮",
  edited: "已编辑", typing: "正在输入…", online: "机器人", empty: "还没有消息", ok: "好", cancel: "取消", close: "关闭",
  photo: "照片", voice: "语音", place: "位置", contact: "名片", document: "文件", choose: "从本机选照片", chooseFile: "选文件",
  samples: "样品照片，可选多张", caption: "加一句说明（可不填）", sendPhotos: (n) => (n > 1 ? `发送 ${n} 张` : "发送照片"),
  record: "开始录音", stop: "停止并发送", tone: "发一段样音", noMic: "这里不能录音，可以发样音。",
  latitude: "纬度", longitude: "经度", sendPlace: "发送位置", own: "我的名片", number: "电话", name: "名字", sendCard: "发送名片",
  reply: "回复", edit: "修改", remove: "删除", copy: "复制文字", forward: "转发给机器人", forwardOn: (name) => `用${name}的手机转发`,
  forwarded: (name) => `转发自 ${name}`, editing: "正在修改", replying: "回复", more: "更多操作", link: "打开链接",
  linkHint: "t.me/…?start=…", go: "打开", language: "语言", share: "把你的电话号码发给机器人？", sticker: "贴纸",
  openPicture: "放大照片", play: "播放语音", copied: "已复制", deleted: "消息已删除", bot: "机器人",
  topics: "话题", general: "综合", speaker: "用谁的手机发：", members: (count, bot) => `${count} 人，机器人${{ administrator: "是管理员", member: "是成员" }[bot] ?? "不在"}`,
  menu: "更多", block: "拉黑机器人", unblock: "解除拉黑", blocked: "已拉黑", restart: "重新开始",
  reaction: (emoji, n) => `表情 ${emoji}${n > 1 ? `，${n} 人` : ""}`,
};
const EN = {
  reaction: (emoji, n) => `Reaction ${emoji}${n > 1 ? ` by ${n}` : ""}`,
  start: "Start", message: "Message", send: "Send", attach: "Attach", commands: "Commands", keyboard: "Show buttons", collapse: "Hide buttons",
  edited: "edited", typing: "typing…", online: "bot", empty: "No messages yet", ok: "OK", cancel: "Cancel", close: "Close",
  photo: "Photo", voice: "Voice", place: "Location", contact: "Contact", document: "File", choose: "Choose photos", chooseFile: "Choose a file",
  samples: "Sample pictures, pick one or more", caption: "Add a caption (optional)", sendPhotos: (n) => (n > 1 ? `Send ${n} photos` : "Send photo"),
  record: "Record", stop: "Stop and send", tone: "Send a sample tone", noMic: "No microphone here; a sample tone can be sent.",
  latitude: "Latitude", longitude: "Longitude", sendPlace: "Send location", own: "My contact", number: "Phone number", name: "Name", sendCard: "Send contact",
  reply: "Reply", edit: "Edit", remove: "Delete", copy: "Copy text", forward: "Forward to the bot", forwardOn: (name) => `Forward on ${name}'s phone`,
  forwarded: (name) => `Forwarded from ${name}`, editing: "Editing", replying: "Reply to", more: "More", link: "Open a link",
  linkHint: "t.me/…?start=…", go: "Open", language: "Language", share: "Send your phone number to the bot?", sticker: "Sticker",
  openPicture: "Enlarge photo", play: "Play voice note", copied: "Copied", deleted: "Message deleted", bot: "Bot",
  topics: "Topics", general: "General", speaker: "Write as:", members: (count, bot) => `${count} people, the bot is ${{ administrator: "an administrator", member: "a member" }[bot] ?? "not in it"}`,
  menu: "More", block: "Block the bot", unblock: "Unblock the bot", blocked: "blocked", restart: "Restart",
};

export const wordsFor = (languageCode) => ((languageCode ?? "zh").startsWith("zh") ? ZH : EN);
export const htmlLanguage = (languageCode) => ((languageCode ?? "zh").startsWith("zh") ? "zh-CN" : "en");
