import QtQuick
import QtQuick.Layouts
import Kiosk

// The tools, where the top bar has no room for each of them.  It holds the keyboard until it is closed.
FocusScope {
    id: panel

    required property Visit visit
    required property Appearance appearance
    required property Speaker speaker

    signal closed

    focus: true
    objectName: "toolsPanel"
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Keys.onEscapePressed: closed()
    Component.onCompleted: {
        large.forceActiveFocus(Guard.focusReason);
        Announcer.tell(title.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    MouseArea { // nothing below can be touched
        anchors.fill: parent
    }
    Label {
        id: title

        titled: true
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: Math.max(Theme.topBar, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Tools")
        font.pixelSize: Theme.title
        font.weight: Font.ExtraBold
    }
    GridLayout {
        x: Theme.margin
        y: title.height
        width: parent.width - 2 * Theme.margin
        height: Math.min(implicitHeight * 2, bar.y - y - Theme.gap)
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: true

        Tool {
            id: large

            objectName: "largeTextTool"
            symbol: "text-aa-duotone"
            text: qsTr("Large text")
            chosen: panel.appearance.largeText
            onActivated: panel.appearance.largeText = !panel.appearance.largeText
        }
        Tool {
            objectName: "contrastTool"
            symbol: "circle-half-duotone"
            text: qsTr("Contrast")
            chosen: panel.appearance.highContrast
            onActivated: panel.appearance.highContrast = !panel.appearance.highContrast
        }
        Tool {
            visible: panel.speaker.available
            objectName: "slowerTool"
            symbol: "gauge-duotone"
            text: qsTr("Slower voice")
            chosen: panel.speaker.slow
            onActivated: panel.speaker.setSlow(!panel.speaker.slow)
        }
        Tool {
            visible: panel.speaker.byEar
            objectName: "byEarTool"
            symbol: "ear-duotone"
            text: qsTr("Hear every page")
            chosen: panel.speaker.byEar
            onActivated: panel.speaker.setByEar(false)
        }
        Tool {
            Layout.columnSpan: panel.speaker.available && !panel.speaker.byEar ? 1 : 2
            objectName: "startOverTool"
            symbol: "arrow-counter-clockwise-duotone"
            text: qsTr("Start over")
            tickable: false
            Accessible.role: Accessible.Button
            onActivated: {
                panel.closed();
                panel.visit.askToStartOver();
            }
        }
    }
    Rectangle {
        id: bar

        y: parent.height - height
        width: parent.width
        height: close.height + 2 * Theme.smallGap + Theme.lineWidth * 2
        color: Theme.barSurface

        CalmLine {
            width: parent.width
            at: Theme.lineReach(panel.visit.stepNumber, panel.visit.stepCount)
        }
        BigButton {
            id: close

            objectName: "closeToolsButton"
            x: parent.width - width - Theme.margin
            y: Theme.lineWidth * 2 + Theme.smallGap
            symbol: "check-bold"
            text: qsTr("Close")
            onActivated: panel.closed()
        }
    }

    // Where there is little room, as large as it fits
    component Tool: ChoiceCard {
        Layout.fillWidth: true
        Layout.fillHeight: true
        textSize: Theme.tight ? Theme.calendarText : Theme.body
        side: Theme.tight ? Theme.box : Theme.choiceIcon
        Accessible.role: Accessible.CheckBox
    }
}
