button-centre = 🏢 County centre
centre = <b>Goods of the county centre</b>
    Write them into a table (XLSX or CSV) and send it to me as a file. I read it back first; nothing is put on sale before you say so.
    Send it again, and the same goods only take the new quantity and price. A quantity of 0 means sold out.
button-goods-template = 📄 Get a table
button-license-store = 📜 Licences of a store
goods-table-name = goods of the centre
goods-template = Leave the first row as it is. One row for one kind of goods; then send it back.

import-received = I have got “{ $file }” and am reading it. One moment.
import-preview = <b>“{ $file }” is read. Rows: { $rows }</b>
    New: { $new }, changed: { $changed }, the same: { $same }{ $unusual }
import-look-at = { "" }
    { "" }
    Please look again, this is far from usual:
import-unusual = Row { $row }: { $product }, { $quantity }, { $price }
button-import-yes = ✅ Yes, put on sale
button-import-no = ✖️ No
import-done = ✅ Done, in { $store }: new { $new }, changed { $changed }, the same { $same }.
import-dropped = Good, nothing was put on sale. Send the table again when it is ready.
import-wrong = <b>“{ $file }”: nothing was put on sale. To be mended: { $count }</b>
    { $lines }
    Please mend them and send it again.
import-wrong-row = Row { $row }: { $what }
import-wrong-more = … and { $count } more.
import-no-table = “{ $file }” could not be used: { $why }
no-table-too-large = the file is too large. Send several tables, each at most 5 MB.
no-table-unknown = this is no XLSX or CSV table. Use “Save as” XLSX in your table program and send that.
no-table-damaged = the file cannot be opened. Use “Save as” XLSX in your table program and send that.
no-table-too-many-rows = it has too many rows. Send several tables, each at most 1,000 rows.
no-table-empty = the table is empty. Write goods into it and send it again.
no-table-not-fetched = it could not be downloaded. Please send it again.

column-product = product
column-quantity = quantity
column-unit = unit
column-price = price
column-per = per
column-note = note
wrong-column-missing = there is no column “{ $column }”. The first row has to say: product, quantity, price
wrong-missing = the { $column } is missing
wrong-product-unknown = no product is called “{ $said }”
wrong-product-several = the product “{ $said }” can be several: { $may }. Please write it in full
wrong-not-for-sale = { $product } may not be sold: { $why }
wrong-not-licensed = { $product }: write down the licence first (Me, County centre, Licences of a store): { $why }
wrong-quantity-unclear = the quantity “{ $said }” is not clear. Write a number and a unit, such as 100 bags
wrong-unit-unclear = { $column }: “{ $said }” is no unit. Write bag, bottle or jin, for example
wrong-price-unclear = the price “{ $said }” is not clear. Write a number, such as 45
wrong-measures-differ = the price “{ $said }” is for another unit than the quantity, so nothing can be reckoned
wrong-note-too-long = the note is too long, at most { $most } letters
wrong-twice = { $product } stands in row { $before } already. Keep one of them, or say in the note how they differ

refusal-not-manager = Tables and this page are for the county's managers. To sell goods of your own, press “Sell”.
refusal-table-too-large = The file is too large: at most { $megabytes } MB. Send several tables.
refusal-not-licensed = This store has shown no licence, so { $product } cannot be sold: { $why }. A store that has one asks a county manager to write it down; to buy, go to a store that has.
refusal-needs-registration = { $product } is sold only to people whose phone and village are known. Press “Me”, give both, then come back.
buy-register-first = { $product } is sold only to people whose phone and village are known: the law wants that.
    Give both first, then come back and buy.

license-store-store = Which store? Type its name, or a part of it.
license-store-which = Which one is it?
license-store-licence = { $store }: which licence?
    Those with a tick are written down; pressing one again takes it away.
license-store-written = ✅ { $store } now has: { $licences }
license-store-none-left = ✅ { $store } now has no licence.
button-license-another = 📜 Another one
refused-no-such-store = No store is called “{ $typed }”. Please type the name again.
form-license-store = Licences of a store
licence-pesticide = pesticides
licence-seed = seed
licence-sc = processed food (SC)
licence-livestock = quarantine of animals
licence-alcohol = alcohol
