import QtQuick
import Kiosk.Controls

// How far an edition is: an icon, a word and a colour.
Rectangle {
    id: pill

    required property string stage // its name in kiosk/library/overview.py
    required property string word
    property string tone: Look.stageTone(stage)
    property string symbol: Look.stageIcon(stage)

    visible: word !== ""
    implicitWidth: words.x + words.implicitWidth + Look.unit * 12
    implicitHeight: Look.unit * (Look.touch ? 36 : 30)
    radius: height / 2
    color: Look.toneGround(tone)

    Icon {
        id: picture

        x: Look.unit * 9
        anchors.verticalCenter: parent.verticalCenter
        name: pill.symbol
        color: Look.toneColour(pill.tone)
        side: Look.smallIcon
    }
    Said {
        id: words

        x: picture.x + picture.width + Look.unit * 6
        anchors.verticalCenter: parent.verticalCenter
        text: pill.word
        color: Look.toneColour(pill.tone)
        font.pixelSize: Look.detail
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}
