choose-village-where = 您在哪个村？直接打字就行。
    例如：李台，或者拼音 litai，或者 lt
choose-village-here = 请按下面的大按钮，把位置发过来。
choose-village-town = 哪个乡镇？
choose-village-village = { $town }的哪个村？
choose-village-which = 有几个地方像，是哪一个？
button-choose-town = 📋 从乡镇里选
button-by-location = 📍 用我的位置找
refused-village-please = 请打字写村名，或者按下面的按钮。
refused-no-such-village = 没找到“{ $typed }”。请只写村名，例如：李台。不会写就按“从乡镇里选”。
refused-outside-county = 这个位置不在武都附近。请打字写村名，例如：李台
