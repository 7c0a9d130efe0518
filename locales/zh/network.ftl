# 服务站网络：筹备、开张、停办。

button-network = 🗺 服务站网络
