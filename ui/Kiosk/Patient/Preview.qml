import QtQuick
import Kiosk.Controls

// The pages of the sheet as they will be printed, one at a time.
Column {
    id: preview

    property list<string> pages // the addresses of their pictures
    property list<string> numbers // in words, such as "1 of 2"
    property list<string> names // for a screen reader
    property bool building: false
    property int page: 0

    readonly property int count: pages.length
    readonly property string address: pages[page] ?? ""

    spacing: Theme.smallGap
    onCountChanged: page = 0

    Rectangle {
        width: parent.width
        height: width * Theme.previewRatio
        color: Theme.paper
        border.width: Theme.hairline
        border.color: Theme.divider

        Image {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            visible: preview.count > 0
            source: preview.address
            fillMode: Image.PreserveAspectFit
            smooth: true
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: preview.names[preview.page] ?? ""
        }
        Label {
            visible: preview.building
            anchors.fill: parent
            anchors.margins: Theme.padding
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Your sheet is being made…")
            color: Theme.paperForeground
        }
    }
    Row {
        visible: preview.count > 1
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap

        PageKey {
            objectName: "previousPageButton"
            symbol: "caret-left-bold"
            text: qsTr("Previous page")
            available: preview.page > 0
            onActivated: preview.page -= 1
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: preview.numbers[preview.page] ?? ""
            font.pixelSize: Theme.detail
            font.weight: Font.DemiBold
        }
        PageKey {
            objectName: "nextPageButton"
            symbol: "caret-right-bold"
            text: qsTr("Next page")
            available: preview.page < preview.count - 1
            onActivated: preview.page += 1
        }
    }
}
