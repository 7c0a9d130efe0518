welcome = Hello { $name }! This is <b>Cunji</b>, the village fair: open a store on your phone, sell what you grow, buy, and ask a person whenever you are stuck.
    What would you like to do? Press a big button below.

    We keep only the name, phone number, village and goods that you tell us; see or delete them at any time: /privacy (Telegram's servers are abroad).
welcome-short = Hello! This is <b>Cunji</b>, the fair of the villages.
language-chosen = Good, English from now on.
choose-language = Which language? / 说哪种话？
language-zh = 中文
language-en = English
spoken-zh = Chinese
spoken-en = English

help = <b>How Cunji works</b>
    🧺 <b>Sell</b>: open a store, list goods, change prices
    🛒 <b>Look around</b>: see what others sell
    🎓 <b>Training</b>: learn how
    🙋 <b>Ask a person</b>: somebody helps you
    👤 <b>Me</b>: name, phone number, village

    Or just write: selling 100 jin prickly ash, 25 yuan a jin
    Wrong answer? Press Back. Changed your mind? Press Cancel. What you leave half done is kept.

command-start = Start
command-menu = The big buttons
command-cancel = Cancel what is open
command-help = How it works
command-language = Language 语言
command-settings = Me and my data
command-privacy = What is kept about me

role-given = Good, from now on you are { $role }.
role-manager = a county manager
role-operator = an operator of a station
role-trainer = a trainer
