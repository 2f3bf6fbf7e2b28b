pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The sheet large enough to read: a part of a page at a time, one after the other, the reader's language first.
StepScreen {
    id: screen

    required property Sheet sheet
    required property TakeHome takeHome

    readonly property int count: sheet.pages.length
    property int place: 0 // the page
    property int number: 0 // the part of it
    readonly property string address: sheet.pages[place] ?? "" // of the page's picture
    readonly property bool first: place === 0 && number === 0
    readonly property bool last: place >= count - 1 && number >= view.count - 1
    readonly property string partText: count > 0 ? sheet.partText(number, view.count) : ""

    dotted: false
    bar.backButton.stacked: Theme.tight || Theme.largeText && Theme.portrait
    bar.nextButton.textSize: Theme.barText
    called: qsTr("Your sheet")
    title: Theme.tight ? sheet.pageNumbers[place] ?? "" : "" // elsewhere in the bottom bar
    bar.nextButton.visible: takeHome.canPrint
    bar.nextButton.symbol: ""
    bar.nextButton.text: qsTr("Print")
    bar.nextButton.available: takeHome.canPrint
    onGoneOn: {
        takeHome.print();
        takeHome.toOffer();
    }
    onCountChanged: {
        place = Math.max(0, Math.min(place, count - 1));
        number = Math.max(0, Math.min(number, view.count - 1));
    }

    middle: [
        Item {
            id: slot

            width: parent ? parent.width : 0
            height: Theme.tight ? Theme.mainTouchTarget : where.height

            Column {
                id: where

                visible: !Theme.tight
                width: parent.width

                Label {
                    objectName: "pageNumber"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.sheet.pageNumbers[screen.place] ?? ""
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.portrait ? Theme.normalDetail : Theme.detail
                    font.weight: Font.Bold
                }
                Label { // with its place even where it says nothing: how many parts there are hangs on the room that it leaves
                    objectName: "partText"
                    width: parent.width
                    wrapMode: Text.NoWrap
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.partText
                    color: Theme.foregroundMuted
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.portrait ? Theme.normalDetail : Theme.detail
                }
            }
        }
    ]

    Item {
        id: around

        readonly property bool stacked: Theme.portrait || Theme.tight // the keys in a row: under the page, or in the bottom bar
        readonly property real keyHeight: Math.min(Theme.mainTouchTarget, (height - 2 * Theme.smallGap) / 3)
        readonly property real sideWidth: Math.max(Theme.mainTouchTarget * 2.4, lower.implicitWidth, higher.implicitWidth, other.implicitWidth)

        width: parent.width
        height: screen.roomBelow(around)

        Rectangle {
            id: view

            // As wide as on paper at least: where the screen is narrower, a page goes by its left and its right.
            readonly property real pageWidth: Math.max(width, Math.min(Theme.paperWidth, width * 1.9))
            readonly property real pageHeight: pageWidth * Theme.previewRatio
            readonly property int columns: pageWidth > width + Theme.pixel ? 2 : 1
            readonly property int lines: Math.max(1, Math.ceil((pageHeight - height) / (height * 0.92)) + 1)
            readonly property int count: lines * columns
            readonly property real fromLeft: columns > 1 ? (screen.number % columns) * (pageWidth - width) : 0
            readonly property real fromTop: lines > 1 ? Math.floor(screen.number / columns) * (pageHeight - height) / (lines - 1) : 0

            width: around.stacked ? parent.width : parent.width - around.sideWidth - Theme.gap
            height: Theme.portrait ? parent.height - keys.height - Theme.gap : parent.height
            color: Theme.paper
            border.width: Theme.hairline
            border.color: Theme.outline
            radius: Theme.previewRadius
            onCountChanged: screen.number = Math.max(0, Math.min(screen.number, count - 1))

            Item {
                anchors.fill: parent
                anchors.margins: Theme.hairline * 2
                clip: true

                Image {
                    x: -view.fromLeft
                    y: -view.fromTop
                    width: view.pageWidth
                    height: view.pageHeight
                    source: screen.address
                    smooth: true
                    mipmap: true
                    Accessible.role: Accessible.Graphic
                    Accessible.name: screen.sheet.pageNames[screen.place] ?? ""
                    Accessible.description: screen.partText
                }
            }
            Label {
                visible: screen.sheet.building
                anchors.fill: parent
                anchors.margins: Theme.padding
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Your sheet is being made…")
                color: Theme.paperForeground
            }
        }
        // Where on the page this is.
        Rectangle {
            id: map

            readonly property real room: keys.y - Theme.gap

            visible: !around.stacked && room > Theme.mainTouchTarget && screen.count > 0
            x: keys.x + (keys.width - width) / 2
            y: (room - height) / 2
            height: Math.min(room, keys.width * Theme.previewRatio)
            width: height / Theme.previewRatio
            color: Theme.paper
            border.width: Theme.hairline
            border.color: Theme.outline
            Accessible.ignored: true

            Image {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                source: screen.address
                mipmap: true
                Accessible.ignored: true
            }
            Rectangle {
                readonly property real scaled: map.width / view.pageWidth

                objectName: "mapMark"
                x: view.fromLeft * scaled
                y: view.fromTop * scaled
                width: view.width * scaled
                height: Math.min(map.height - y, view.height * scaled)
                color: Theme.markedPart
                border.width: Theme.outlineWidth
                border.color: Theme.mark
            }
        }
        Grid {
            id: keys

            readonly property real high: Theme.tight ? slot.height : around.keyHeight
            readonly property real each: around.stacked ? (parent.width - 2 * spacing) / 3 : around.sideWidth

            parent: Theme.tight ? slot : around
            x: around.stacked ? 0 : parent.width - width
            y: parent.height - height
            columns: around.stacked ? 3 : 1
            spacing: Theme.smallGap

            BigButton {
                id: higher

                objectName: "higherButton"
                width: keys.each
                height: keys.high
                outlined: true
                opacity: screen.first ? Theme.dimmed : 1
                symbol: "caret-up-bold"
                symbolFirst: true
                textSize: Theme.calendarText
                text: Theme.tight ? "" : qsTr("Higher")
                Accessible.name: qsTr("Higher")
                onActivated: screen.turnPart(-1)
            }
            BigButton {
                id: lower

                objectName: "lowerButton"
                width: keys.each
                height: keys.high
                focus: true
                outlined: screen.last
                opacity: screen.last ? Theme.dimmed : 1
                symbol: "caret-down-bold"
                symbolFirst: true
                textSize: higher.textSize
                text: Theme.tight ? "" : qsTr("Lower")
                Accessible.name: qsTr("Lower")
                onActivated: screen.turnPart(1)
            }
            BigButton {
                id: other

                objectName: "otherPageButton"
                visible: screen.count > 1
                width: keys.each
                height: keys.high
                outlined: true
                symbol: "arrows-clockwise-bold"
                symbolFirst: true
                textSize: higher.textSize
                text: Theme.tight ? "" : qsTr("Next page")
                Accessible.name: qsTr("Next page")
                Accessible.description: screen.sheet.pageNumbers[screen.following] ?? ""
                onActivated: {
                    screen.place = screen.following;
                    screen.number = 0;
                    screen.tell();
                }
            }
        }
    }

    readonly property int following: count > 0 ? (place + 1) % count : 0

    // By a part, and on to the page before or after.
    function turnPart(by: int) {
        if (by > 0 && last || by < 0 && first)
            return;
        if (number + by >= 0 && number + by < view.count) {
            number += by;
        } else {
            place += by;
            number = by > 0 ? 0 : view.count - 1;
        }
        tell();
    }

    function heard(): list<string> {
        return [sheet.pageNumbers[place] ?? "", partText];
    }

    function tell() {
        Announcer.tell(sheet.pageNumbers[place] ?? "");
        Announcer.tell(partText);
    }

    Component.onCompleted: lower.forceActiveFocus(Qt.OtherFocusReason)
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_PageDown || event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_PageUp || event.key === Qt.Key_Up ? -1 : 0;
        if (by !== 0) {
            turnPart(by);
            event.accepted = true;
        }
    }
}
