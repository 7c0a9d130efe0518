choose-village-where = Which village? Just write its name.
    For example: Litai, or only the first letters: lt
choose-village-here = Please press the big button below to send your location.
choose-village-town = Which town?
choose-village-village = Which village of { $town }?
choose-village-which = Several places look like that. Which one is it?
button-choose-town = 📋 Choose from the towns
button-by-location = 📍 Find by my location
refused-village-please = Please write the village's name, or press a button below.
refused-no-such-village = I did not find “{ $typed }”. Please write only the village's name, for example: Litai. Not sure how? Press “Choose from the towns”.
refused-outside-county = This place is not near Wudu. Please write the village's name, for example: Litai
