import Kiosk.Controls

// One thing to do, or that may be done again, with its date below it.
PageBullet {
    required property string plain
    required property string styled
    required property string brief
    required property string briefStyled
    required property string when
    property bool isBrief: false // where there is little room

    text: isBrief ? brief : plain
    marked: isBrief ? briefStyled : styled
    detail: when
}
