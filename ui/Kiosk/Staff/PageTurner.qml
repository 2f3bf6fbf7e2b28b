import QtQuick
import Kiosk

// Which page of the sheet is shown, and the one before and after it.
Row {
    id: turner

    required property PreviewPages paper

    spacing: Look.unit * 8

    Turn {
        objectName: "previousPage"
        symbol: "caret-left-bold"
        text: qsTr("Previous page")
        available: turner.paper.page > 0
        onActivated: turner.paper.turn(-1)
    }
    Said {
        anchors.verticalCenter: parent.verticalCenter
        text: turner.paper.pageText
        font.pixelSize: Look.detail
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    Turn {
        objectName: "nextPage"
        symbol: "caret-right-bold"
        text: qsTr("Next page")
        available: turner.paper.page < turner.paper.pages.length - 1
        onActivated: turner.paper.turn(1)
    }
}
