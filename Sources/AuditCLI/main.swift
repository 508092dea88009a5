print("awaudit")
