package io.aicodeexecutor.http;

import ch.qos.logback.core.boolex.PropertyConditionBase;

/// The condition of `logback.xml` under which lines are JSON: the service runs in production.
public final class ProductionCondition extends PropertyConditionBase {
    @Override
    public boolean evaluate() {
        return ServiceConfig.isProduction(property(ServiceConfig.ENVIRONMENT_VARIABLE));
    }
}
