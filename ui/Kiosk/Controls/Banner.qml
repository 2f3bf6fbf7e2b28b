import QtQuick

// Says, calmly and all the time, that this is a demonstration or a draft.
Rectangle {
    id: banner

    property string text: ""

    visible: text !== ""
    implicitHeight: visible ? Theme.bannerHeight : 0
    color: Theme.cautionSurface

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.divider
    }
    Label {
        objectName: "banner"
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.leastBannerText
        lineHeight: 1
        text: banner.text
        color: Theme.caution
        font.pixelSize: Theme.bannerText
        font.weight: Font.DemiBold
    }
}
