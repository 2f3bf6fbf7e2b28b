import Kiosk.Controls

// One thing to do, or that may be done again, with its date below it.
PageBullet {
    required property string plain
    required property string styled
    required property string when

    text: plain
    marked: styled
    detail: when
}
