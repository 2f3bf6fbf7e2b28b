pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls

// A button that opens a list to choose one thing from.
Pressable {
    id: menu

    required property Rows picks
    property string shown: ""
    property string none: "" // what stands for nothing; "": something is always chosen
    property bool pictures: false // the things are icons
    property string picture: "" // the one that is chosen
    property bool unchosen: false // offers only what is not chosen yet

    signal picked(string key)

    implicitHeight: Look.control
    implicitWidth: Math.min(Look.unit * 420, words.implicitWidth + (menu.picture !== "" ? icon.width + Look.unit * 10 : 0) + Look.unit * 62)
    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    text: shown
    Accessible.role: Accessible.ComboBox
    onActivated: list.open()

    background: Rectangle {
        radius: Look.buttonRadius
        color: menu.down || menu.hovered ? Look.mintSoft : Look.surface
        border.width: Look.outline
        border.color: Look.fieldEdge
    }
    contentItem: Item {
        Icon {
            id: icon

            x: Look.unit * 14
            anchors.verticalCenter: parent.verticalCenter
            name: menu.picture
            side: Look.icon
        }
        Said {
            id: words

            x: menu.picture !== "" ? icon.x + icon.width + Look.unit * 10 : Look.unit * 16
            width: parent.width - x - Look.unit * 42
            anchors.verticalCenter: parent.verticalCenter
            text: menu.shown
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            x: parent.width - width - Look.unit * 14
            anchors.verticalCenter: parent.verticalCenter
            name: "caret-down-bold"
            color: Look.soft
            side: Look.smallIcon * 0.8
        }
    }

    component Choice: Pressable {
        id: choice

        property bool chosen: false

        implicitHeight: Look.control
        hoverEnabled: Look.pointer
        ringRadius: Look.unit * 8
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.ListItem
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.TabFocusReason)

        background: Rectangle {
            radius: Look.unit * 8
            color: choice.chosen ? Look.mint : choice.down || choice.hovered ? Look.mintSoft : "transparent"
        }
        contentItem: Item {
            Said {
                x: Look.unit * 12
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                text: choice.text
                color: choice.chosen ? Look.primaryDeep : Look.ink
                font.weight: choice.chosen ? Font.Bold : Font.Normal
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    Popup {
        id: list

        y: menu.height + Look.unit * 4
        width: Math.max(menu.width, Look.unit * (menu.pictures ? 460 : 320))
        height: Math.min(inside.contentHeight + topPadding + bottomPadding, Look.unit * 420)
        margins: Look.unit * 8
        padding: Look.unit * 6
        focus: true
        modal: true
        dim: false
        onOpened: inside.forceActiveFocus(Qt.PopupFocusReason)
        onClosed: menu.forceActiveFocus(Qt.OtherFocusReason)

        background: Rectangle {
            radius: Look.buttonRadius
            color: Look.surface
            border.width: Look.outline
            border.color: Look.divider
        }
        contentItem: Scroll {
            id: inside

            spacing: Look.unit * 2

            Choice {
                objectName: "pick-"
                visible: menu.none !== ""
                width: parent?.width ?? 0
                height: visible ? implicitHeight : 0
                text: menu.none
                onActivated: {
                    list.close();
                    menu.picked("");
                }
            }
            Repeater {
                model: menu.pictures ? null : menu.picks

                Choice {
                    required property string key
                    required property string word

                    objectName: "pick-" + key
                    visible: !(menu.unchosen && chosen)
                    width: parent?.width ?? 0
                    height: visible ? implicitHeight : 0
                    text: word
                    onActivated: {
                        list.close();
                        menu.picked(key);
                    }
                }
            }
            Flow {
                visible: menu.pictures
                width: parent?.width ?? 0
                spacing: Look.unit * 4

                Repeater {
                    model: menu.pictures ? menu.picks : null

                    Pressable {
                        id: one

                        required property string key
                        required property string word
                        required property bool chosen
                        required property string picture

                        objectName: "pick-" + key
                        implicitWidth: Look.control
                        implicitHeight: Look.control
                        hoverEnabled: Look.pointer
                        ringRadius: Look.unit * 8
                        text: word
                        onActivated: {
                            list.close();
                            menu.picked(key);
                        }

                        background: Rectangle {
                            radius: Look.unit * 8
                            color: one.chosen ? Look.mint : one.down || one.hovered ? Look.mintSoft : "transparent"
                        }
                        contentItem: Item {
                            Icon {
                                anchors.centerIn: parent
                                name: one.picture
                                side: Look.icon
                            }
                        }
                    }
                }
            }
        }
    }
}
