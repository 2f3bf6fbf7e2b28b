pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The signs in pages, and on each of them the row of those that need an ambulance.
Item {
    id: list

    required property Advice advice
    property alias page: grid.page

    readonly property alias group: grid.group
    readonly property alias pageCount: grid.pageCount
    readonly property bool hasUrgent: advice.signs.urgentKey !== ""
    // All of them by name where that leaves room for the others
    readonly property bool named: allUrgent.implicitHeight <= height / 3
    readonly property real urgentHeight: named ? allUrgent.implicitHeight : Math.min(anyUrgent.implicitHeight, height / 2)
    readonly property real urgentSpace: hasUrgent ? urgentHeight + Theme.choiceGap : 0

    TileGrid {
        id: grid

        y: Theme.portrait ? list.urgentSpace : 0
        width: parent.width
        height: parent.height - list.urgentSpace
        maximumColumns: Theme.portrait ? 1 : 2
        highest: Theme.mainTouchTarget * 1.1
        gap: Theme.denseGap

        Repeater {
            model: list.advice.signs.known

            PictureTile {
                id: sign

                required property string key
                required property string styled

                required plain
                required drawing
                objectName: "sign-" + key
                text: plain
                marked: styled
                pictureSide: Theme.signPicture
                end: "caret-right-bold"
                onActivated: list.advice.signs.touch(key)
            }
        }
    }
    Urgent {
        id: allUrgent

        visible: list.hasUrgent && list.named
        text: plain
        plain: list.advice.signs.urgentPlain
        marked: list.advice.signs.urgentStyled
    }
    Urgent {
        id: anyUrgent

        visible: list.hasUrgent && !list.named
        text: qsTr("Urgent? See when to call 911")
        plain: text
        Accessible.description: list.advice.signs.urgentPlain
    }

    component Urgent: PictureTile {
        objectName: "urgentSigns"
        y: Theme.portrait ? 0 : list.height - height
        width: list.width
        height: list.urgentHeight
        drawing: list.advice.signs.urgentDrawing
        pictureSide: Theme.signPicture
        foreground: Theme.urgent
        outline: Theme.urgent
        surface: Theme.urgentSurface
        end: "caret-right-bold"
        onActivated: list.advice.signs.touch(list.advice.signs.urgentKey)
    }
}
