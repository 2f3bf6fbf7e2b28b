pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// What can be done with the words that are chosen in a field.
Menu {
    id: menu

    property bool writable: true
    property bool chosen: false // whether some words are
    property bool marks: false // whether they can be made bold

    signal cut
    signal copied
    signal pasted
    signal whole
    signal bold

    padding: Look.unit * 6
    margins: Look.unit * 6
    implicitWidth: Look.unit * 230

    background: Rectangle {
        implicitWidth: Look.unit * 230
        radius: Look.fieldRadius
        color: Look.surface
        border.width: Look.hairline
        border.color: Look.fieldEdge
    }

    component Line: MenuItem {
        id: line

        implicitHeight: Look.touch ? Look.smallControl : Look.unit * 38
        implicitWidth: Look.unit * 218
        height: visible ? implicitHeight : 0

        background: Rectangle {
            radius: Look.unit * 8
            color: line.highlighted ? Look.mint : "transparent"
        }
        contentItem: Said {
            text: line.text
            color: line.enabled ? Look.ink : Look.inactive
            verticalAlignment: Text.AlignVCenter
            leftPadding: Look.unit * 8
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Line {
        objectName: "words-cut"
        text: qsTr("Cut")
        enabled: menu.writable && menu.chosen
        onTriggered: menu.cut()
    }
    Line {
        objectName: "words-copy"
        text: qsTr("Copy")
        enabled: menu.chosen
        onTriggered: menu.copied()
    }
    Line {
        objectName: "words-paste"
        text: qsTr("Paste")
        enabled: menu.writable
        onTriggered: menu.pasted()
    }
    Line {
        objectName: "words-strong"
        visible: menu.marks
        text: qsTr("Bold")
        enabled: menu.writable
        onTriggered: menu.bold()
    }
    Line {
        objectName: "words-whole"
        text: qsTr("Select all")
        onTriggered: menu.whole()
    }
}
