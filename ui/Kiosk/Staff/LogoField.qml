pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The clinic's logo: dropped or chosen at the office, taken from a USB key on the kiosk's touchscreen.
Item {
    id: logo

    required property StaffSettings settings
    required property string key
    required property string label
    required property string aside
    required property string value
    required property string problem

    signal chosen(string path)

    implicitHeight: Math.max(tile.height, words.height)

    Rectangle {
        id: tile

        width: Look.unit * 96
        height: width
        radius: Look.buttonRadius
        color: drop.containsDrag ? Look.mint : Look.surface
        border.width: Look.outline
        border.color: drop.containsDrag ? Look.primary : Look.fieldEdge

        Image {
            id: picture

            objectName: "logoPicture"
            anchors.fill: parent
            anchors.margins: Look.unit * 10
            source: logo.settings.logoPicture
            sourceSize.width: width * 2
            fillMode: Image.PreserveAspectFit
            asynchronous: true
        }
        Icon {
            anchors.centerIn: parent
            visible: picture.status !== Image.Ready
            name: "image-duotone"
            color: Look.soft
            side: Look.largeIcon
        }
    }
    Column {
        id: words

        x: tile.width + Look.unit * 20
        width: parent.width - x
        spacing: Look.unit * 6

        FieldLabel {
            width: parent.width
            label: logo.label
            aside: logo.aside
        }
        Said {
            width: parent.width
            text: Look.touch ? logo.settings.logos.count > 0 ? qsTr("Choose it: PNG or SVG.")
                                                             : qsTr("Plug in a USB key with the image: PNG or SVG.")
                             : qsTr("Drag an image here, or choose it: PNG or SVG.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
        Flow {
            width: parent.width
            spacing: Look.unit * 8

            PushButton {
                objectName: "chooseLogo"
                visible: !Look.touch
                text: qsTr("Choose an image")
                onActivated: dialog.active = true
            }
            Repeater {
                model: Look.touch ? logo.settings.logos : null

                PickChip {
                    required property string key
                    required property string name
                    required property bool picked

                    objectName: "logo-" + name
                    one: true
                    text: name
                    ticked: picked
                    onActivated: logo.chosen(key)
                }
            }
            PushButton {
                objectName: "lookForLogos"
                visible: Look.touch
                kind: "link"
                text: qsTr("Look again")
                onActivated: logo.settings.look()
            }
            PushButton {
                objectName: "noLogo"
                visible: logo.value !== ""
                kind: "link"
                text: qsTr("Remove")
                Accessible.description: logo.label
                onActivated: logo.chosen("")
            }
        }
        Verdict {
            width: parent.width
            tone: logo.problem === "" ? "" : "blocks"
            fact: logo.problem
        }
    }
    DropArea {
        id: drop

        anchors.fill: parent
        enabled: !Look.touch
        onDropped: event => {
            if (event.hasUrls)
                logo.chosen(event.urls[0].toString());
        }
    }
    Loader {
        id: dialog

        active: false
        source: active ? "LogoDialog.qml" : "" // its library is loaded by nobody else
    }
    Connections {
        target: dialog.item
        ignoreUnknownSignals: true

        function onTaken(path: string) {
            dialog.active = false;
            if (path !== "")
                logo.chosen(path);
        }
    }
}
