import Kiosk.Controls

// One thing to do, or that may be done again, with its picture before it and its date below it.
PageBullet {
    required property string plain
    required property string styled
    required property string when
    required property string picture

    symbol: picture === "" ? "check-circle-duotone" : picture
    text: plain
    marked: styled
    detail: when
}
