pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Who are you: everybody who works here, on the teal of Welcome.
Rectangle {
    id: people

    required property SignIn signIn
    required property string clinic // its name
    property bool stacked: false // the pad stands below

    color: Theme.panelSurface
    clip: true

    Repeater {
        model: 2

        Rectangle {
            required property int index

            readonly property real across: people.width * 0.98

            width: across
            height: across
            radius: across / 2
            x: index === 0 ? people.width - across * 0.55 : -across * 0.5
            y: index === 0 ? -across * 0.42 : people.height - across * 0.5
            color: index === 0 ? Look.primaryText : Look.shade
            opacity: index === 0 ? 0.08 : 0.12
        }
    }
    Row {
        id: whose

        x: Look.unit * 44
        y: Look.unit * (Look.small ? 16 : 40)
        spacing: Look.unit * 12

        Icon {
            name: "flower-lotus-duotone"
            color: Look.primaryText
            side: Look.unit * 44
        }
        Said {
            height: Look.unit * 44
            verticalAlignment: Text.AlignVCenter
            width: Math.min(implicitWidth, people.width - Look.unit * 220)
            text: people.clinic
            color: Look.primaryText
            font.pixelSize: Look.heading
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        Rectangle {
            width: Look.hairline
            height: Look.unit * 22
            y: Look.unit * 11
            color: Look.primaryText
            opacity: 0.5
        }
        Said {
            height: Look.unit * 44
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Staff")
            color: Look.primaryText
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
    Said {
        id: question

        titled: true
        x: Look.unit * 44
        y: Look.small || people.stacked ? whose.y + whose.height + Look.unit * 12 : Look.unit * 142
        width: parent.width - 2 * x
        text: qsTr("Who are you?")
        color: Look.primaryText
        font.pixelSize: Look.unit * (Look.small ? 34 : 52)
        font.weight: Font.ExtraBold
        lineHeight: 1
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Look.heading)
    }
    Scroll {
        x: Look.unit * 38
        y: question.y + question.height + Look.unit * (Look.small ? 8 : 28)
        width: parent.width - 2 * x
        height: note.y - y - Look.unit * 12
        spacing: Look.unit * 18

        Said {
            visible: people.signIn.known && people.signIn.cards.count === 0
            width: parent?.width ?? 0
            text: qsTr("Nobody can sign in here yet. Where there is a server, wait a minute; else ask whoever set this kiosk up.")
            color: Look.primaryText
        }
        Repeater {
            model: people.signIn.cards

            PersonCard {
                width: parent?.width ?? 0
                onActivated: people.signIn.choose(key)
            }
        }
    }
    Row {
        id: note

        x: Look.unit * 44
        y: parent.height - height - Look.unit * (Look.small ? 12 : 32)
        width: parent.width - 2 * x
        spacing: Look.unit * 12

        Icon {
            id: clock

            name: "clock-duotone"
            color: Look.primaryText
            side: Look.icon
            anchors.verticalCenter: parent.verticalCenter
        }
        Said {
            width: parent.width - clock.width - parent.spacing
            text: Look.touch ? qsTr("After 2 minutes without a touch, everything closes. Your draft stays saved.")
                             : qsTr("After 15 minutes without a key, everything closes. Your draft stays saved.")
            color: Look.primaryText
            font.pixelSize: Look.detail
        }
    }
}
