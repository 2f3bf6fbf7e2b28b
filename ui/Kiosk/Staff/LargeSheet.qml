import QtQuick
import Kiosk

// The sheet over the whole page, as large as its picture is sharp.  Escape closes it, the arrows scroll and turn pages.
Modal {
    id: large

    required property SheetPreview preview

    readonly property real sharp: Look.unit * 850

    function scroll(by: real) {
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + by));
    }

    objectName: "largeSheet"
    wanted: sharp + 2 * inset + Look.unit * 20
    inset: Look.unit * 20
    height: parent.height - Look.smallGap
    onOpened: view.forceActiveFocus(Qt.OtherFocusReason)
    onRefused: close()

    contentItem: Item {
        PageTurner {
            visible: large.preview.paper.pages.length > 1
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: shut.verticalCenter
            paper: large.preview.paper
        }
        PushButton {
            id: shut

            objectName: "closeLargeSheet"
            anchors.right: parent.right
            small: true
            symbol: "x-bold"
            text: qsTr("Close")
            onActivated: large.close()
        }
        Scroll {
            id: view

            y: shut.height + Look.smallGap
            width: parent.width
            height: parent.height - y
            Keys.onUpPressed: large.scroll(-height / 4)
            Keys.onDownPressed: large.scroll(height / 4)
            Keys.onLeftPressed: large.preview.paper.turn(-1)
            Keys.onRightPressed: large.preview.paper.turn(1)

            SheetPicture {
                x: (view.innerWidth - width) / 2
                width: Math.min(view.innerWidth - Look.unit * 28, large.sharp)
                preview: large.preview
            }
            Item {
                width: 1
                height: Look.unit
            }
        }
    }
    Connections {
        target: large.preview

        function onOpened() {
            large.close();
        }
    }
    Connections {
        target: large.preview.paper

        function onPageChanged() {
            view.contentY = 0;
        }
    }
}
