import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// The advice is made: take it now, or read it first.
StepScreen {
    id: screen

    required property Advice advice

    // Where there is little room the two ways come before what is said of them.
    readonly property bool brief: Theme.tight || Theme.largeText && !Theme.portrait

    title: qsTr("Your advice is ready")
    lead: brief ? "" : advice.madeFor
    bar.nextButton.visible: false
    bar.sheetButton.visible: false

    GridLayout {
        id: ways

        readonly property bool roomy: now.above > Theme.tile && reading.above > Theme.tile

        width: parent.width
        height: Math.max(implicitHeight, screen.roomBelow(ways) - (made.visible ? made.height + screen.spacing : 0))
        columns: Theme.portrait || screen.contentWidth < 4 * Theme.mainTouchTarget ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: true

        WayCard {
            id: now

            objectName: "sheetNowButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            filled: true
            focus: true
            drawing: "scene-sheet"
            text: Theme.tight ? qsTr("My sheet") : qsTr("My sheet now")
            Accessible.name: qsTr("My sheet now")
            drawn: ways.roomy
            note: screen.brief ? "" : qsTr("On paper or by email")
            onActivated: screen.visit.sheetNow()
        }
        WayCard {
            id: reading

            objectName: "nextButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            drawing: "scene-calm-skin"
            text: qsTr("See my advice")
            drawn: ways.roomy
            note: screen.brief ? "" : qsTr("Page by page, in about two minutes")
            onActivated: screen.visit.next()
        }
    }
    Label {
        id: made

        objectName: "madeFor"
        visible: screen.brief
        width: parent.width
        text: screen.advice.madeFor
        color: Theme.foregroundMuted
        font.pixelSize: Theme.tight ? Theme.normalDetail : Theme.detail
    }
}
