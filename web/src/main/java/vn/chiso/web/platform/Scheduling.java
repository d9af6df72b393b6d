package vn.chiso.web.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Work that recurs. Every such work may run on several instances at once and must bear it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {
}
