import QtQuick
import Kiosk.Controls

// The first page of the sheet as it will be printed, as much of it as there is room for; a touch shows it large.
Rectangle {
    id: preview

    property string address: "" // of its picture
    property string name: ""
    property bool building: false

    signal touched

    color: Theme.paper
    border.width: Theme.hairline
    border.color: Theme.outline
    radius: Theme.previewRadius

    Item {
        anchors.fill: parent
        anchors.margins: Theme.hairline * 2
        clip: true

        Image {
            width: parent.width
            height: width * Theme.previewRatio
            visible: preview.address !== ""
            source: preview.address
            fillMode: Image.PreserveAspectFit
            verticalAlignment: Image.AlignTop
            smooth: true
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: preview.name
        }
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
    TapHandler {
        enabled: preview.address !== ""
        onTapped: preview.touched()
    }
}
